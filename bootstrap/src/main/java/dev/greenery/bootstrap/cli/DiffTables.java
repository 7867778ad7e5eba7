package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.MetricComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Added;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.ModelComparison.Removed;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.Version;
import dev.greenery.bootstrap.output.ValueText;

import java.util.List;
import java.util.stream.Stream;

/** A comparison of versions as tables for people. */
record DiffTables(MartComparison comparison) {
    DiffTables {
        requireNonNull(comparison, "comparison is null");
    }

    /** What is compared. */
    String title() {
        return "%s: %s, against %s"
                .formatted(
                        comparison.versions().mart(),
                        told(comparison.versions().after()),
                        told(comparison.versions().before()));
    }

    private static String told(Version version) {
        return "run %s (%s, built %s)"
                .formatted(version.run(), ReportJson.lowerCase(version.state()), version.builtAt());
    }

    /** Those that have something to tell. */
    List<TitledTable> all() {
        return Stream.of(
                        rows(),
                        DiffShapes.of(comparison),
                        DiffSamples.columns(comparison),
                        DiffSamples.lonely(comparison),
                        metrics())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private TitledTable rows() {
        return new TitledTable(
                "Rows",
                List.of("model", "before", "after", "added", "removed", "changed", "unchanged"),
                1,
                comparison.models().stream().map(DiffTables::row).toList());
    }

    private static List<String> row(ModelComparison model) {
        return switch (model) {
            case Added(String name, long rows) ->
                    List.of(name, "", text(rows), text(rows), "", "", "");
            case Removed(String name, long rows) ->
                    List.of(name, text(rows), "", "", text(rows), "", "");
            case Compared(String name, _, CountsOnly rows) ->
                    List.of(name, text(rows.before()), text(rows.after()), "", "", "", "");
            case Compared(String name, _, ByKey rows) ->
                    List.of(
                            name,
                            text(rows.before()),
                            text(rows.after()),
                            text(rows.added().rows()),
                            text(rows.removed().rows()),
                            text(rows.changed()),
                            text(rows.unchanged()));
        };
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private TitledTable metrics() {
        return new TitledTable(
                "Metrics",
                List.of("metric", "before", "after", "difference"),
                1,
                comparison.metrics().stream().map(DiffTables::row).toList());
    }

    private static List<String> row(MetricComparison metric) {
        return List.of(
                metric.metric(),
                ValueText.of(metric.valueBefore()),
                ValueText.of(metric.valueAfter()),
                ValueText.of(metric.difference()));
    }
}
