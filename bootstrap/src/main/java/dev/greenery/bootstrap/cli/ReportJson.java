package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A report of a build for machines. Names are those of the records, in snake case. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> of(Finished finished) {
        RunReport report = finished.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", report.id().value());
        json.put("status", lowerCase(report.status()));
        json.put("extent", of(finished.extent()));
        json.put("started_at", report.startedAt());
        json.put("finished_at", report.finishedAt());
        json.put("took_ms", report.took().toMillis());
        putFreshness(json, Optional.of(finished.freshness()).filter(_ -> isPublished(report)));
        json.put("published", report.published());
        json.put("held", report.held());
        json.put("blocked", report.blocked().stream().map(ReportJson::of).toList());
        json.put("source_rows", byTable(report.sourceRows()));
        json.put("rejected_rows", byTable(report.rejectedRows()));
        json.put(
                "models",
                report.models().stream()
                        .map(
                                model -> {
                                    Map<String, Object> result = new LinkedHashMap<>();
                                    result.put("mart", model.mart());
                                    result.put("model", model.model());
                                    result.put("rows", model.rows());
                                    return result;
                                })
                        .toList());
        json.put("tests", report.tests().stream().map(ReportJson::of).toList());
        return json;
    }

    private static boolean isPublished(RunReport report) {
        return !report.published().isEmpty();
    }

    private static void putFreshness(Map<String, Object> json, Optional<Freshness> freshness) {
        json.put("data_as_of", freshness.map(Freshness::dataAsOf));
        json.put("published_at", freshness.map(Freshness::publishedAt));
        json.put("oldest_change_at", freshness.flatMap(Freshness::oldestChange));
        json.put(
                "publication_delay_ms",
                freshness.flatMap(Freshness::delay).map(Duration::toMillis));
    }

    static Map<String, Object> of(Emptied emptied) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", "refused");
        json.put("empty_sources", emptied.sources().stream().map(SourceTable::tableName).toList());
        json.put("emptied_models", emptied.models());
        return json;
    }

    private static Map<String, Object> of(BuildExtent extent) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (extent) {
            case BuildExtent.Whole(String because) -> {
                json.put("of", "all");
                json.put("because", because);
            }
            case BuildExtent.Changed(long histories, long of) -> {
                json.put("of", "changed");
                json.put("changed_histories", histories);
                json.put("histories", of);
            }
        }
        return json;
    }

    private static Map<String, Object> byTable(Map<SourceTable, Long> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        Arrays.stream(SourceTable.values())
                .filter(rows::containsKey)
                .forEach(table -> json.put(table.tableName(), rows.get(table)));
        return json;
    }

    private static Map<String, Object> of(BlockedMart blocked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mart", blocked.mart());
        json.put("because", failedTests(blocked.because()).stream().map(ReportJson::name).toList());
        json.put("dependents", dependents(blocked.because()).stream().map(ReportJson::of).toList());
        json.put("holders", holders(blocked.because()).stream().map(ReportJson::of).toList());
        json.put("left_in_place", blocked.leftInPlace());
        return json;
    }

    private static List<TestResult> failedTests(BlockedMart.Reason reason) {
        return switch (reason) {
            case FailedTests(List<TestResult> tests) -> tests;
            case DependedOn _, HeldUp _ -> List.of();
        };
    }

    private static List<ForeignObject> dependents(BlockedMart.Reason reason) {
        return switch (reason) {
            case FailedTests _, HeldUp _ -> List.of();
            case DependedOn(List<ForeignObject> by) -> by;
        };
    }

    private static List<LockHolder> holders(BlockedMart.Reason reason) {
        return switch (reason) {
            case FailedTests _, DependedOn _ -> List.of();
            case HeldUp(List<LockHolder> by) -> by;
        };
    }

    static Map<String, Object> of(ForeignObject object) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", object.kind());
        json.put("name", object.name());
        json.put("owner", object.owner());
        return json;
    }

    static Map<String, Object> of(LockHolder holder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", holder.table());
        json.put("user", holder.user());
        json.put("application", holder.application());
        json.put("pid", holder.pid());
        json.put("since", holder.since());
        return json;
    }

    private static Map<String, Object> name(TestResult test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mart", test.mart());
        json.put("model", test.model());
        json.put("test", test.test());
        return json;
    }

    private static Map<String, Object> of(TestResult test) {
        Map<String, Object> json = name(test);
        json.put("severity", lowerCase(test.severity()));
        json.put("outcome", lowerCase(test.outcome()));
        json.put("checked", test.findings().checked());
        json.put("failures", test.findings().failures());
        json.put("sample", test.findings().sample().stream().map(SampleRow::values).toList());
        json.put("detail", test.findings().detail());
        return json;
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
