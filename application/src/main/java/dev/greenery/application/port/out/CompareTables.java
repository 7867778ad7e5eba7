package dev.greenery.application.port.out;

import dev.greenery.application.run.RunId;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionTable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Compares tables that different runs made. */
public interface CompareTables {
    /** Begins to compare. */
    Comparison open();

    /** The warehouse at one moment, until it is closed. Of one thread. */
    interface Comparison extends AutoCloseable {
        /**
         * The tables that a run made of a mart, by name. They stay where they are until the
         * comparison is closed.
         *
         * @return empty if they are there no longer
         */
        List<VersionTable> tables(String mart, RunId run);

        /** How many rows a table has. */
        long count(VersionTable table);

        /**
         * Gives the rows in which tables of one key differ, one by one, in the order of the key.
         */
        void differences(TablePair tables, Consumer<RowDifference> rows);

        /**
         * Asks for figures over the tables that a run made.
         *
         * @return empty if these lack a table or a column that is asked for, or have it with a type
         *     that makes no sense there
         */
        <T> Optional<T> figures(RunId run, Function<AggregateRows, T> question);

        /** Lets go of the tables. */
        @Override
        void close();
    }
}
