package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import io.micronaut.context.ApplicationContext;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of runs in a database, and runs with results to note in it. */
final class LoggedRuns implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant END = Instant.parse("2026-03-01T12:00:05.123456Z");
    static final List<String> MARTS = List.of("core", "marketing");

    private final TestDatabase database;
    private final ApplicationContext context;

    LoggedRuns(TestDatabase database) {
        this.database = requireNonNull(database, "database is null");
        this.context = ApplicationContext.run(Map.of("greenery.db-url", database.url()));
    }

    RunLog log() {
        return context.getBean(RunLog.class);
    }

    ReportTransaction reports() {
        return context.getBean(ReportTransaction.class);
    }

    RunId published(String... marts) {
        RunId run = log().begin(MARTS, START);
        finish(report(run, List.of(marts), List.of()));
        for (String mart : marts) {
            publish(mart, run, END);
        }
        return run;
    }

    void finish(RunReport report) {
        reports().keep(report, connection -> new Published());
    }

    void publish(String mart, RunId run, Instant at) {
        database.execute(
                "INSERT INTO ops.publications VALUES ('%s', %s, '%s')".formatted(mart, run, at));
    }

    List<TestResult> tests(String mart, RunId run) {
        try (Snapshot snapshot = context.getBean(OpenSnapshot.class).open(Optional.empty())) {
            return snapshot.tests(new Publication(mart, run, START, END));
        }
    }

    static RunReport report(RunId run, List<String> published, List<BlockedMart> blocked) {
        return new RunReport(
                run,
                START,
                END,
                published,
                blocked,
                Map.of(SourceTable.USERS, 130L, SourceTable.EVENTS, 3553L),
                Map.of(),
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

    @Override
    public void close() {
        context.close();
    }
}
