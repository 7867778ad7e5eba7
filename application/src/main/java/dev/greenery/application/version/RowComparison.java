package dev.greenery.application.version;

import dev.greenery.application.mart.metric.Ratios;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What became of the rows of a table from one version to another. */
public sealed interface RowComparison {
    /** How many rows the earlier version has. */
    long before();

    /** How many rows the later version has. */
    long after();

    /**
     * Both versions have the same key, by which each row is found again.
     *
     * @param key its columns
     * @param changed how many rows of both versions differ in a column that both have
     * @param columns those in which rows differ, in the order of the table
     */
    record ByKey(
            List<String> key,
            long before,
            Lonely added,
            Lonely removed,
            long changed,
            List<ColumnComparison> columns)
            implements RowComparison {
        /** Copies the lists. */
        public ByKey {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }

        @Override
        public long after() {
            return inBoth() + added.rows();
        }

        /** How many rows are in both versions, and differ in nothing that both have. */
        public long unchanged() {
            return inBoth() - changed;
        }

        /** Of the rows that are in both versions, the part that differs in a column. */
        public Optional<BigDecimal> share(ColumnComparison column) {
            return Ratios.ratio(column.rows(), inBoth());
        }

        private long inBoth() {
            return before - removed.rows();
        }
    }

    /** The versions have other keys: nobody can say which row became which. */
    record CountsOnly(List<String> keyBefore, List<String> keyAfter, long before, long after)
            implements RowComparison {
        /** Copies the lists. */
        public CountsOnly {
            keyBefore = List.copyOf(keyBefore);
            keyAfter = List.copyOf(keyAfter);
        }
    }

    /**
     * Rows that only one version has.
     *
     * @param samples the keys of a few of them, the least ones
     */
    record Lonely(long rows, List<List<Object>> samples) {
        /** Copies the lists. */
        public Lonely {
            samples = samples.stream().map(List::copyOf).toList();
        }
    }
}
