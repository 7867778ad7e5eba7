package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageNode;
import dev.greenery.application.lineage.LineageNode.MetricNode;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.row.RowFilter;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.output.ValueText;

import java.util.List;

/** Tells all metrics of all marts, each over everything, and all of the same publications. */
record MetricsRun(PlatformCommand command) {
    MetricsRun {
        requireNonNull(command, "command is null");
    }

    int run() {
        return new SelectionRun(command).run(LineageQuery.of(""), this::print);
    }

    private int print(Lineage lineage) {
        TextTable table =
                command.table(
                        List.of("metric", "value", "numerator", "denominator"),
                        List.of(false, true, true, true));
        try (Reading reading = command.useCase(OpenReading.class).open()) {
            for (LineageNode node : lineage.nodes()) {
                if (node instanceof MetricNode(String mart, Metric metric)) {
                    int exitCode = add(metric, reading, table);
                    if (exitCode != ExitCodes.OK) {
                        return exitCode;
                    }
                }
            }
        }
        command.print(table);
        return ExitCodes.OK;
    }

    private int add(Metric metric, EvaluateMetric reading, TextTable table) {
        MetricQuery query = new MetricQuery(metric.name(), List.of(), RowFilter.all());
        return switch (reading.evaluate(query)) {
            case Outcome.Succeeded(List<MetricValue> values) -> {
                values.forEach(value -> table.add(cells(metric, value)));
                yield ExitCodes.OK;
            }
            case Outcome.Refused(NotPublished(String mart)) -> command.notPublished(mart);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    command.refuse(reasons, ExitCodes.FAULT);
        };
    }

    private static List<String> cells(Metric metric, MetricValue value) {
        return List.of(
                metric.name(),
                ValueText.of(value.value()),
                value.denominator().isPresent() ? ValueText.of(value.numerator()) : "",
                ValueText.of(value.denominator()));
    }
}
