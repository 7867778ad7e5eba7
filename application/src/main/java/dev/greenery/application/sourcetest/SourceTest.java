package dev.greenery.application.sourcetest;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expectation of one of the shop's tables. It is asked in each build that reads the table, of
 * the same rows, and blocks the marts that read it. A new kind is a record here, and a case in what
 * asks the database.
 */
public sealed interface SourceTest {
    /** Stands where tests of models have the name of a mart. */
    String SCHEMA = "raw";

    /**
     * The test of any table that what files held was loaded; whoever builds says how much of it.
     */
    String LOADED = "rows_of_files_are_loaded";

    /** Who answers for a failure. */
    String OWNER = "whoever runs the warehouse";

    /** All that is expected of a table. */
    static List<SourceTest> of(SourceTable table) {
        Stream<SourceTest> ofHistory =
                Stream.of(TrackedTable.values())
                        .filter(history -> history.source() == table)
                        .flatMap(
                                history ->
                                        Stream.of(HistoryRule.values())
                                                .map(rule -> new HistoryTest(history, rule)));
        Stream<SourceTest> ofValues =
                table.columns().stream()
                        .map(column -> new ValueTest(table, column))
                        .filter(ValueTest::isNeeded)
                        .map(SourceTest.class::cast);
        return Stream.concat(ofHistory, ofValues).toList();
    }

    /** The table whose readers a failure concerns. */
    SourceTable table();

    /** What the test is of, in the schema {@code raw}: the table, or what is made of it. */
    String relation();

    /** The test's name, unique in its relation. */
    String name();

    /** What is expected, as a sentence without its end. */
    String description();

    /** What a failure does. */
    Severity severity();

    /** How the test ended. */
    default TestResult result(Findings findings) {
        return new TestResult(SCHEMA, relation(), name(), severity(), findings);
    }

    /** A law of the history of a table's rows. */
    record HistoryTest(TrackedTable history, HistoryRule rule) implements SourceTest {
        /** Checks that nothing is missing. */
        public HistoryTest {
            requireNonNull(history, "history is null");
            requireNonNull(rule, "rule is null");
        }

        @Override
        public SourceTable table() {
            return history.source();
        }

        @Override
        public String relation() {
            return history.snapshot();
        }

        @Override
        public String name() {
            return rule.toString();
        }

        @Override
        public String description() {
            return rule.description();
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /**
     * That a build can use what a column holds. Without a value that a row must have, nothing can
     * be published; any other counts as unknown.
     */
    record ValueTest(SourceTable table, SourceColumn column) implements SourceTest {
        /** Checks that nothing is missing. */
        public ValueTest {
            requireNonNull(table, "table is null");
            requireNonNull(column, "column is null");
        }

        /** What a value needs. */
        public ValueRule rule() {
            return ValueRule.of(column.type());
        }

        /** Ids are what the database says they are, and so is what may be missing. */
        private boolean isNeeded() {
            return column.type() != FieldType.UUID && (isRequired() || rule() != ValueRule.THERE);
        }

        /** Whether each row must have a value. */
        public boolean isRequired() {
            return column.missing() == SourceColumn.Missing.REJECTED;
        }

        @Override
        public String relation() {
            return table.tableName();
        }

        @Override
        public String name() {
            return column.name() + "_is_usable";
        }

        @Override
        public String description() {
            return isRequired()
                    ? "the value " + rule().description()
                    : "the value, if there is one, %s; another counts as unknown"
                            .formatted(rule().description());
        }

        @Override
        public Severity severity() {
            return isRequired() ? Severity.ERROR : Severity.WARN;
        }
    }
}
