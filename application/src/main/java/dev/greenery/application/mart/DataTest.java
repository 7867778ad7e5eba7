package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A declared expectation of a model's rows.
 *
 * @param <R> the row record
 */
public sealed interface DataTest<R extends Record> {
    /** The name of the test that every model has: its key is unique and not null. */
    String KEY_TEST = "unique_key";

    /** The test's name, unique in its model. */
    String name();

    /** What a failure does. */
    Severity severity();

    /** The columns that a sample of failing rows shows besides the key. */
    List<String> columns();

    /** The same test, but a failure is only reported. */
    DataTest<R> warn();

    /** What the columns of a row test must hold. */
    enum Operand {
        /** Anything. */
        ANY,
        /** What may be missing. */
        OPTIONAL,
        /** A number, or money. */
        NUMBER,
        /** A text, a code or a constant. */
        TEXT
    }

    /** What passes a row test. */
    sealed interface Condition<R extends Record> {
        /** Rows that the predicate holds for. */
        record Holds<R extends Record>(Predicate<R> predicate) implements Condition<R> {
            /** Checks that there is a predicate. */
            public Holds {
                requireNonNull(predicate, "predicate is null");
            }
        }

        /** Rows whose text in the column matches the pattern as a whole, or is missing. */
        record Matches<R extends Record>(Column<R, ?> column, Pattern pattern)
                implements Condition<R> {
            /** Checks that nothing is missing. */
            public Matches {
                requireNonNull(column, "column is null");
                requireNonNull(pattern, "pattern is null");
            }
        }

        /** Rows that fulfil the condition, and all that it is not asked of. */
        record Among<R extends Record>(Predicate<R> asked, Condition<R> condition)
                implements Condition<R> {
            /** Checks that nothing is missing. */
            public Among {
                requireNonNull(asked, "asked is null");
                requireNonNull(condition, "condition is null");
            }
        }
    }

    /**
     * Each row by itself; checked while the row is written.
     *
     * @param operand what the columns must hold, which is known before any row is
     */
    record RowTest<R extends Record>(
            String name,
            Severity severity,
            List<String> columns,
            Operand operand,
            Condition<R> passes)
            implements DataTest<R> {
        /** Checks that nothing is missing. */
        public RowTest {
            requireNonNull(name, "name is null");
            requireNonNull(severity, "severity is null");
            columns = List.copyOf(columns);
            requireNonNull(operand, "operand is null");
            requireNonNull(passes, "passes is null");
        }

        @Override
        public RowTest<R> warn() {
            return new RowTest<>(name, Severity.WARN, columns, operand, passes);
        }

        /** The same test, but only of the rows that the condition holds for. */
        public RowTest<R> where(String condition, Predicate<R> holds) {
            return new RowTest<>(
                    name + "_where_" + condition,
                    severity,
                    columns,
                    operand,
                    new Condition.Among<>(holds, passes));
        }
    }

    /** No two rows have the same values in these columns; a null equals nothing. */
    record UniqueTest<R extends Record>(
            String name, Severity severity, List<String> columns, Filter<R> where)
            implements DataTest<R> {
        /** Checks that nothing is missing. */
        public UniqueTest {
            requireNonNull(name, "name is null");
            requireNonNull(severity, "severity is null");
            columns = List.copyOf(columns);
            requireNonNull(where, "where is null");
        }

        @Override
        public UniqueTest<R> warn() {
            return new UniqueTest<>(name, Severity.WARN, columns, where);
        }

        /** The same test, but only among the rows that the filter holds for. */
        public UniqueTest<R> where(String condition, Filter<R> filter) {
            return new UniqueTest<>(name + "_where_" + condition, severity, columns, filter);
        }
    }

    /** Every value of the column is a key of the other model; a null refers to nothing. */
    record ReferenceTest<R extends Record>(
            String name, Severity severity, String column, Class<? extends Record> to)
            implements DataTest<R> {
        /** Checks that nothing is missing. */
        public ReferenceTest {
            requireNonNull(name, "name is null");
            requireNonNull(severity, "severity is null");
            requireNonNull(column, "column is null");
            requireNonNull(to, "to is null");
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public ReferenceTest<R> warn() {
            return new ReferenceTest<>(name, Severity.WARN, column, to);
        }
    }

    /** Two totals are equal, to the last digit. */
    record ReconciliationTest<R extends Record>(
            String name, Severity severity, Total left, Total right) implements DataTest<R> {
        /** Checks that nothing is missing. */
        public ReconciliationTest {
            requireNonNull(name, "name is null");
            requireNonNull(severity, "severity is null");
            requireNonNull(left, "left is null");
            requireNonNull(right, "right is null");
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public ReconciliationTest<R> warn() {
            return new ReconciliationTest<>(name, Severity.WARN, left, right);
        }
    }

    /** The newest value of the column is not older than this when the build starts. */
    record FreshnessTest<R extends Record>(
            String name, Severity severity, Column<R, ?> column, Duration maximumAge)
            implements DataTest<R> {
        /** Checks that nothing is missing. */
        public FreshnessTest {
            requireNonNull(name, "name is null");
            requireNonNull(severity, "severity is null");
            requireNonNull(column, "column is null");
            requireNonNull(maximumAge, "maximumAge is null");
        }

        @Override
        public List<String> columns() {
            return List.of(column.columnName());
        }

        @Override
        public FreshnessTest<R> warn() {
            return new FreshnessTest<>(name, Severity.WARN, column, maximumAge);
        }
    }
}
