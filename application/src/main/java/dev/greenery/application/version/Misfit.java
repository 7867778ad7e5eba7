package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Why the program's model of a table cannot read the one that a version has. */
public sealed interface Misfit {
    /** The name of the model. */
    String table();

    /** There is none. */
    record NoTable(String table) implements Misfit {
        /** Checks that there is a name. */
        public NoTable {
            requireNonNull(table, "table is null");
        }
    }

    /** It lacks a column. */
    record NoColumn(String table, TableColumn wanted) implements Misfit {
        /** Checks that nothing is missing. */
        public NoColumn {
            requireNonNull(table, "table is null");
            requireNonNull(wanted, "wanted is null");
        }
    }

    /** It has a column with another type, or one that is empty where it must not be. */
    record OtherColumn(String table, TableColumn wanted, TableColumn there) implements Misfit {
        /** Checks that nothing is missing. */
        public OtherColumn {
            requireNonNull(table, "table is null");
            requireNonNull(wanted, "wanted is null");
            requireNonNull(there, "there is null");
        }
    }

    /** Its rows stand for something else. */
    record OtherKey(String table, List<String> wanted, List<String> there) implements Misfit {
        /** Copies the lists. */
        public OtherKey {
            requireNonNull(table, "table is null");
            wanted = List.copyOf(wanted);
            there = List.copyOf(there);
        }
    }
}
