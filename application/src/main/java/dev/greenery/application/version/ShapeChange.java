package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

/** What a later version of a table has other columns by. */
public sealed interface ShapeChange {
    /** The name of the column. */
    String column();

    /** Only the later version has the column. */
    record Added(TableColumn added) implements ShapeChange {
        /** Checks that there is a column. */
        public Added {
            requireNonNull(added, "added is null");
        }

        @Override
        public String column() {
            return added.name();
        }
    }

    /** Only the earlier version has the column. */
    record Removed(TableColumn removed) implements ShapeChange {
        /** Checks that there is a column. */
        public Removed {
            requireNonNull(removed, "removed is null");
        }

        @Override
        public String column() {
            return removed.name();
        }
    }

    /** The column has another type, or can be empty where it could not, or the other way round. */
    record Altered(TableColumn before, TableColumn after) implements ShapeChange {
        /** Checks that nothing is missing. */
        public Altered {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }

        @Override
        public String column() {
            return after.name();
        }
    }
}
