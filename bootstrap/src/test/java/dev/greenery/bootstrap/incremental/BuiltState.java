package dev.greenery.bootstrap.incremental;

import dev.greenery.application.query.MetricValue;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestResult;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build left and told, but for what differs from one build to the next by itself: when it
 * was, and which of the failing rows it shows.
 *
 * @param told published and blocked marts, rows read, rows of models, results of tests
 * @param tables of the published marts, row by row
 * @param metrics that can be evaluated on a fresh warehouse
 */
public record BuiltState(
        List<String> told,
        Map<String, List<String>> tables,
        Map<String, List<MetricValue>> metrics) {
    /** Copies the collections. */
    public BuiltState {
        told = List.copyOf(told);
        tables = Map.copyOf(tables);
        metrics = Map.copyOf(metrics);
    }

    /** Reads it. */
    public static BuiltState of(BuildingWarehouse warehouse, RunReport report) {
        return new BuiltState(
                told(report), warehouse.tables(report.published()), warehouse.metrics());
    }

    private static List<String> told(RunReport report) {
        TreeMap<String, String> told = new TreeMap<>();
        told.put("published", report.published().stream().sorted().toList().toString());
        told.put(
                "blocked",
                report.blocked().stream().map(BlockedMart::mart).sorted().toList().toString());
        told.put("rejected", new TreeMap<>(report.rejectedRows()).toString());
        report.sourceRows().forEach((table, rows) -> told.put("raw." + table, rows.toString()));
        report.models()
                .forEach(model -> told.put(model.mart() + "." + model.model(), "" + model.rows()));
        report.tests().forEach(test -> told.put(name(test), text(test)));
        return told.entrySet().stream().map(Object::toString).toList();
    }

    private static String name(TestResult test) {
        return "%s.%s.%s".formatted(test.mart(), test.model(), test.test());
    }

    private static String text(TestResult test) {
        return "%s: %d of %d, %d shown, %s"
                .formatted(
                        test.outcome(),
                        test.findings().failures(),
                        test.findings().checked(),
                        test.findings().sample().size(),
                        test.findings().detail().replaceAll("\\d+ h old", "old"));
    }

    /** Without metrics that a fresh warehouse does not have: marts that were never published. */
    public BuiltState withMetricsOf(BuiltState fresh) {
        TreeMap<String, List<MetricValue>> shared = new TreeMap<>(metrics);
        shared.keySet().retainAll(fresh.metrics().keySet());
        return new BuiltState(told, tables, shared);
    }
}
