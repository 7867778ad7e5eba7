package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks how tests ended, each with a sample of what failed. */
record TestHistory(ReadSession session) {
    private static final Field<Long> NUMBER = number("r", "result_id");
    private static final Field<String> MODEL = text("r", "model");
    private static final Field<String> TEST = text("r", "test");
    private static final Field<String> SEVERITY = text("r", "severity");
    private static final Field<Long> FAILURES = number("r", "failures");
    private static final Field<Long> CHECKED = number("r", "checked_rows");
    private static final Field<String> MESSAGE = text("r", "message");
    private static final Field<Integer> ROW = field(name("s", "row_number"), SQLDataType.INTEGER);
    private static final Field<String> COLUMN = text("s", "column_name");
    private static final Field<String> VALUE = text("s", "column_value");

    TestHistory {
        requireNonNull(session, "session is null");
    }

    private static Field<Long> number(String table, String column) {
        return field(name(table, column), SQLDataType.BIGINT);
    }

    private static Field<String> text(String table, String column) {
        return field(name(table, column), SQLDataType.CLOB);
    }

    /** One row for each column of each row of a sample, and one for a test without any. */
    List<TestResult> tests(Publication publication) {
        List<? extends Record> found =
                session.ask(
                        database ->
                                database.select(NUMBER, MODEL, TEST, SEVERITY, FAILURES, CHECKED)
                                        .select(MESSAGE, ROW, COLUMN, VALUE)
                                        .from(
                                                table(name(session.schemas().ops(), "test_results"))
                                                        .as("r"))
                                        .leftJoin(
                                                table(name(session.schemas().ops(), "test_samples"))
                                                        .as("s"))
                                        .on(number("s", "result_id").eq(NUMBER))
                                        .where(
                                                number("r", "run_id")
                                                        .eq(publication.run().value())
                                                        .and(
                                                                text("r", "mart")
                                                                        .eq(publication.mart())))
                                        .orderBy(NUMBER, number("s", "sample_id"))
                                        .fetch());
        Map<Long, List<Record>> byTest = new LinkedHashMap<>();
        found.forEach(
                row -> byTest.computeIfAbsent(row.get(NUMBER), n -> new ArrayList<>()).add(row));
        return byTest.values().stream().map(rows -> result(publication.mart(), rows)).toList();
    }

    private static TestResult result(String mart, List<Record> rows) {
        Record test = rows.getFirst();
        Findings findings =
                new Findings(
                        test.get(CHECKED), test.get(FAILURES), sample(rows), test.get(MESSAGE));
        return new TestResult(
                mart,
                test.get(MODEL),
                test.get(TEST),
                Severity.valueOf(test.get(SEVERITY).toUpperCase(Locale.ROOT)),
                findings);
    }

    private static List<SampleRow> sample(List<Record> rows) {
        Map<Integer, Map<String, String>> sample = new TreeMap<>();
        rows.stream()
                .filter(row -> row.get(ROW) != null)
                .forEach(
                        row ->
                                sample.computeIfAbsent(row.get(ROW), n -> new LinkedHashMap<>())
                                        .put(row.get(COLUMN), row.get(VALUE)));
        return sample.values().stream().map(SampleRow::new).toList();
    }
}
