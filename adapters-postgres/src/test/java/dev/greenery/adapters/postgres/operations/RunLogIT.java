package dev.greenery.adapters.postgres.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ExtendWith(WarehouseExtension.class)
class RunLogIT {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T12:00:05.123456Z");
    private static final List<String> MARTS = List.of("core", "marketing");

    private TestDatabase database;
    private ApplicationContext context;
    private RunLog log;
    private ReportTransaction reports;

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
        context = ApplicationContext.run(Map.of("greenery.db-url", fresh.url()));
        log = context.getBean(RunLog.class);
        reports = context.getBean(ReportTransaction.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void notesThatARunBegan() {
        RunId run = log.begin(MARTS, START);

        assertThat(runs())
                .containsExactly(
                        List.of(run.toString(), "{core,marketing}", "running", "null", ""));
    }

    @Test
    void numbersLaterRunsHigher() {
        RunId first = log.begin(MARTS, START);
        RunId second = log.begin(MARTS, END);

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void closesRunsThatWereKilled() {
        log.begin(MARTS, START);
        log.begin(MARTS, END);

        assertThat(database.rows("SELECT status, finished_at FROM ops.runs ORDER BY run_id"))
                .containsExactly(
                        List.of("failed", "2026-03-01 12:00:05.123456+00"),
                        List.of("running", "null"));
    }

    @Test
    void notesThatAFaultEndedARun() {
        RunId run = log.begin(MARTS, START);

        log.fail(run, END, "the disk is full");

        assertThat(runs())
                .containsExactly(
                        List.of(
                                run.toString(),
                                "{core,marketing}",
                                "failed",
                                "2026-03-01 12:00:05.123456+00",
                                "the disk is full"));
    }

    @Test
    void notesHowARunEnded() {
        RunId run = log.begin(MARTS, START);

        finish(report(run, MARTS, List.of()));

        assertThat(database.rows("SELECT status, finished_at FROM ops.runs"))
                .containsExactly(List.of("published", "2026-03-01 12:00:05.123456+00"));
        assertThat(database.rows("SELECT table_name, row_count FROM ops.source_counts"))
                .containsExactlyInAnyOrder(List.of("users", "130"), List.of("events", "3553"));
        assertThat(database.rows("SELECT status FROM ops.test_results ORDER BY result_id"))
                .containsExactly(List.of("pass"), List.of("warn"), List.of("fail"));
    }

    @Test
    void tellsBlockedMartsFromPublishedOnes() {
        BlockedMart blocked = new BlockedMart("marketing", List.of(), Optional.empty());

        finish(report(log.begin(MARTS, START), List.of("core"), List.of(blocked)));
        finish(report(log.begin(MARTS, START), List.of(), List.of(blocked)));

        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("partly_published"), List.of("blocked"));
    }

    @Test
    void knowsNothingOfAMartThatWasNeverPublished() {
        finish(report(log.begin(MARTS, START), List.of(), List.of()));

        assertThat(log.published("core")).isEmpty();
    }

    @Test
    void tellsWhatConsumersSeeOfAMart() {
        RunId run = log.begin(MARTS, START);
        RunReport report = report(run, MARTS, List.of());
        finish(report);
        publish("core", run, END);
        RunId later = log.begin(MARTS, END);
        finish(report(later, List.of(), List.of()));

        assertThat(log.published("core"))
                .hasValueSatisfying(
                        status -> {
                            assertThat(status.run()).isEqualTo(run);
                            assertThat(status.publishedAt()).isEqualTo(END);
                            assertThat(status.models())
                                    .containsExactly(new ModelResult("core", "dim_users", 130));
                        });
        assertThat(tests("core", run)).containsExactlyElementsOf(report.tests().subList(0, 2));
        assertThat(log.published("marketing")).isEmpty();
    }

    @Test
    void tellsTheLatestOfSeveralPublications() {
        RunId first = log.begin(MARTS, START);
        publish("core", first, START);
        RunId second = log.begin(MARTS, END);
        publish("core", second, END);

        assertThat(log.published("core"))
                .hasValueSatisfying(status -> assertThat(status.run()).isEqualTo(second));
    }

    @Test
    void theLatestIsThatOfTheNewestRunWhateverTheClockSays() {
        RunId first = log.begin(MARTS, END);
        publish("core", first, END);
        RunId second = log.begin(MARTS, START);
        publish("core", second, START);

        assertThat(log.published("core"))
                .hasValueSatisfying(status -> assertThat(status.run()).isEqualTo(second));
    }

    @Test
    void keepsNoReportOfWhatCannotBePublished() {
        RunId run = log.begin(MARTS, START);

        assertThatThrownBy(
                        () ->
                                reports.keep(
                                        report(run, MARTS, List.of()),
                                        connection -> {
                                            throw new SQLException("no");
                                        }))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("every mart is as it was");

        assertThat(database.rows("SELECT status FROM ops.runs"))
                .containsExactly(List.of("running"));
        assertThat(database.number("SELECT count(*) FROM ops.test_results")).isZero();
    }

    @Test
    void publishesNothingOfARunThatTheNextOneTookForDead() {
        RunId first = log.begin(MARTS, START);
        log.begin(MARTS, END);

        assertThatThrownBy(() -> finish(report(first, MARTS, List.of())))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("nothing was published");

        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("failed"), List.of("running"));
        assertThat(database.number("SELECT count(*) FROM ops.test_results")).isZero();
    }

    @Test
    void aFaultAfterAPublicationDoesNotUndoItsRecord() {
        RunId run = log.begin(MARTS, START);
        finish(report(run, MARTS, List.of()));

        log.fail(run, END, "the staging schemas cannot be dropped");

        assertThat(database.rows("SELECT status, message FROM ops.runs"))
                .containsExactly(List.of("published", ""));
    }

    @Test
    void forgetsRunsThatEndedTooLongAgoWithAllThatIsKnownOfThem() {
        RunId old = published("core");
        RunId young = published("core");
        RunId failed = log.begin(MARTS, START);
        log.fail(failed, END, "the disk is full");
        end(old, "2025-02-28T11:59:59Z");
        end(failed, "2025-02-28T11:59:59Z");
        end(young, "2025-03-01T12:00:01Z");

        RunId now = log.begin(MARTS, START);

        assertThat(database.rows("SELECT run_id FROM ops.runs ORDER BY 1"))
                .containsExactly(List.of(young.toString()), List.of(now.toString()));
        for (String table :
                List.of("publications", "model_results", "test_results", "source_counts")) {
            assertThat(database.rows("SELECT DISTINCT run_id FROM ops." + table))
                    .as(table)
                    .containsExactly(List.of(young.toString()));
        }
        assertThat(
                        database.rows(
                                "SELECT DISTINCT run_id FROM ops.test_samples"
                                        + " JOIN ops.test_results USING (result_id)"))
                .containsExactly(List.of(young.toString()));
    }

    @Test
    void neverForgetsTheRunThatConsumersSee() {
        RunId both = published("core", "marketing");
        RunId core = published("core");
        end(both, "2020-01-01T00:00:00Z");
        end(core, "2020-01-02T00:00:00Z");

        log.begin(MARTS, START);

        assertThat(log.published("marketing")).map(MartStatus::run).contains(both);
        assertThat(log.published("core")).map(MartStatus::run).contains(core);
        assertThat(tests("core", core)).isNotEmpty();
        assertThat(database.rows("SELECT mart, run_id FROM ops.publications ORDER BY 1"))
                .containsExactly(
                        List.of("core", core.toString()), List.of("marketing", both.toString()));
    }

    private RunId published(String... marts) {
        RunId run = log.begin(MARTS, START);
        finish(report(run, List.of(marts), List.of()));
        for (String mart : marts) {
            publish(mart, run, END);
        }
        return run;
    }

    /** The run has been over for so long. */
    private void end(RunId run, String at) {
        database.execute(
                "UPDATE ops.runs SET started_at = '%1$s', finished_at = '%1$s' WHERE run_id = %2$s"
                        .formatted(at, run));
    }

    private List<TestResult> tests(String mart, RunId run) {
        try (Snapshot snapshot = context.getBean(OpenSnapshot.class).open(Optional.empty())) {
            return snapshot.tests(new Publication(mart, run, END));
        }
    }

    private void finish(RunReport report) {
        reports.keep(report, connection -> {});
    }

    private void publish(String mart, RunId run, Instant at) {
        database.execute(
                "INSERT INTO ops.publications VALUES ('%s', %s, '%s')".formatted(mart, run, at));
    }

    private List<List<String>> runs() {
        return database.rows(
                "SELECT run_id, (SELECT array_agg(mart ORDER BY run_mart_id) FROM ops.run_marts m"
                        + " WHERE m.run_id = r.run_id), status, finished_at, message"
                        + " FROM ops.runs r");
    }

    private static RunReport report(RunId run, List<String> published, List<BlockedMart> blocked) {
        return new RunReport(
                run,
                START,
                END,
                published,
                blocked,
                Map.of(SourceTable.USERS, 130L, SourceTable.EVENTS, 3553L),
                List.of(
                        new ModelResult("core", "dim_users", 130),
                        new ModelResult("marketing", "fact_promos", 7)),
                List.of(
                        test("core", Severity.ERROR, Findings.passed(130)),
                        test("core", Severity.WARN, twoFailures()),
                        test("marketing", Severity.ERROR, twoFailures())));
    }

    private static TestResult test(String mart, Severity severity, Findings findings) {
        return new TestResult(mart, "some_model", "some test " + severity, severity, findings);
    }

    private static Findings twoFailures() {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("user_id", "1");
        first.put("email", "***");
        return new Findings(
                130,
                2,
                List.of(new SampleRow(first), new SampleRow(Map.of("user_id", "2"))),
                "two of them");
    }
}
