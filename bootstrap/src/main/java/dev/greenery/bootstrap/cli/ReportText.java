package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.output.TextTable;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report of a build for people. */
record ReportText(PrintWriter out) {
    private static final double MILLIS_PER_SECOND = 1_000;

    ReportText {
        requireNonNull(out, "out is null");
    }

    void print(Finished finished) {
        RunReport report = finished.report();
        printModels(report.models());
        printExtent(finished.extent());
        printTests(report);
        printRejected(report.rejectedRows());
        printPublications(report, finished.freshness());
    }

    /** What a build among many did. */
    void printShort(Finished finished) {
        printExtent(finished.extent());
        printPublications(finished.report(), finished.freshness());
        out.println();
    }

    private void printExtent(BuildExtent extent) {
        out.println(
                switch (extent) {
                    case BuildExtent.Whole(String because) -> "Built everything: " + because;
                    case BuildExtent.Changed(long histories, long of) ->
                            "Built what changed: %d of about %d histories".formatted(histories, of);
                });
    }

    private void printPublications(RunReport report, Freshness freshness) {
        if (!report.published().isEmpty()) {
            out.println("Published: " + String.join(", ", report.published()));
            out.println(new FreshnessText(freshness));
        }
        if (!report.held().isEmpty()) {
            out.println(
                    "Held: %s; nobody sees them until 'greenery publish'; 'greenery diff MART --staged' shows what would change"
                            .formatted(String.join(", ", report.held())));
        }
        report.blocked().forEach(new BlockedText(out)::print);
        out.println(
                "Build %s took %s s"
                        .formatted(
                                report.id(),
                                String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        report.took().toMillis() / MILLIS_PER_SECOND)));
    }

    private void printModels(List<ModelResult> models) {
        TextTable table =
                TextTable.of(List.of("mart", "model", "rows"), List.of(false, false, true), out);
        models.forEach(
                model ->
                        table.add(
                                List.of(model.mart(), model.model(), Long.toString(model.rows()))));
        table.print();
        out.println();
    }

    private void printTests(RunReport report) {
        report.tests(TestOutcome.WARN).forEach(test -> printTest("WARN", test));
        report.tests(TestOutcome.FAIL).forEach(test -> printTest("FAIL", test));
        out.println(
                "Tests: %d passed, %d warned, %d failed"
                        .formatted(
                                report.tests(TestOutcome.PASS).size(),
                                report.tests(TestOutcome.WARN).size(),
                                report.tests(TestOutcome.FAIL).size()));
    }

    private void printRejected(Map<SourceTable, Long> rejected) {
        if (!rejected.isEmpty()) {
            out.println(
                    "WARN rows of the shop that could not be loaded are missing: %s; 'greenery rejects' tells why"
                            .formatted(
                                    Arrays.stream(SourceTable.values())
                                            .filter(rejected::containsKey)
                                            .map(
                                                    table ->
                                                            rejected.get(table)
                                                                    + " of "
                                                                    + table.tableName())
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void printTest(String outcome, TestResult test) {
        out.println(
                "%s %s.%s %s: %d of %d row(s)%s"
                        .formatted(
                                outcome,
                                test.mart(),
                                test.model(),
                                test.test(),
                                test.findings().failures(),
                                test.findings().checked(),
                                detail(test)));
        for (SampleRow row : test.findings().sample()) {
            out.println("     " + row);
        }
    }

    private static String detail(TestResult test) {
        String detail = test.findings().detail();
        return detail.isEmpty() ? "" : "; " + detail;
    }
}
