package dev.greenery.bootstrap.cli;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports of builds of a mart with one model. */
final class Reports {
    private static final Instant START = Instant.parse("2021-02-11T23:30:34Z");
    private static final Freshness FRESH =
            new Freshness(START, START.plusMillis(1_700), Optional.of(START.minusMillis(29_300)));
    private static final TestResult PASSED =
            test("unique_key", Severity.ERROR, Findings.passed(130));

    private Reports() {}

    static RunReport published() {
        TestResult warning =
                test(
                        "known",
                        Severity.WARN,
                        new Findings(130, 1, List.of(new SampleRow(Map.of("user_id", "7"))), ""));
        return report(List.of("core"), List.of(), List.of(PASSED, warning));
    }

    static RunReport blocked() {
        TestResult failure =
                test("not_null_email", Severity.ERROR, new Findings(130, 2, List.of(), ""));
        BlockedMart blocked =
                new BlockedMart(
                        "core",
                        new FailedTests(List.of(failure)),
                        Optional.of(Instant.parse("2021-02-10T00:00:00Z")));
        return report(List.of(), List.of(blocked), List.of(PASSED, failure));
    }

    static RunReport dependedOn() {
        BlockedMart blocked =
                new BlockedMart(
                        "core",
                        new DependedOn(
                                List.of(
                                        new ForeignObject("view", "public.mine", "ann"),
                                        new ForeignObject("function", "public.f()", "ben"))),
                        Optional.of(Instant.parse("2021-02-10T00:00:00Z")));
        return report(List.of("marketing"), List.of(blocked), List.of(PASSED));
    }

    static RunReport heldUp() {
        LockHolder ann =
                new LockHolder(
                        42,
                        "ann",
                        "psql",
                        Optional.of(Instant.parse("2021-02-11T20:00:00Z")),
                        "core.dim_users");
        BlockedMart blocked = new BlockedMart("core", new HeldUp(List.of(ann)), Optional.empty());
        return report(List.of("marketing"), List.of(blocked), List.of(PASSED));
    }

    static RunReport held() {
        return published().holding();
    }

    static BuildOutcome finished(RunReport report) {
        return finished(report, List.of());
    }

    static BuildOutcome finished(RunReport report, List<String> warnings) {
        return new BuildOutcome.Finished(
                report, new BuildExtent.Whole("all was asked for"), FRESH, warnings);
    }

    private static RunReport report(
            List<String> published, List<BlockedMart> blocked, List<TestResult> tests) {
        return new RunReport(
                new RunId(3),
                START,
                START.plusMillis(1_500),
                published,
                blocked,
                Map.of(SourceTable.USERS, 130L),
                Map.of(),
                List.of(new ModelResult("core", "dim_users", 130)),
                tests);
    }

    private static TestResult test(String name, Severity severity, Findings findings) {
        return new TestResult("core", "dim_users", name, severity, findings);
    }
}
