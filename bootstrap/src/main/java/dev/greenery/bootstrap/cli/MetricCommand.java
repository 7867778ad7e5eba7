package dev.greenery.bootstrap.cli;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.row.RowFilter;
import dev.greenery.bootstrap.output.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates a metric. */
@Command(
        name = "metric",
        description = "Evaluates a metric, over all or by slices. A ratio by zero is empty.")
final class MetricCommand extends PlatformCommand {
    @Parameters(paramLabel = "NAME", description = "the metric, such as repeat_rate")
    private String name;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "slice by a column that all models of the metric have; can be repeated")
    private List<String> by = List.of();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        MetricQuery query = new MetricQuery(name, by, RowFilter.all());
        return switch (useCase(EvaluateMetric.class).evaluate(query)) {
            case Outcome.Succeeded(List<MetricValue> values) -> print(values);
            case Outcome.Refused(NotPublished(String mart)) -> notPublished(mart);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    refuse(reasons, ExitCodes.USAGE);
        };
    }

    private int print(List<MetricValue> values) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("metric", name);
            result.put("values", values.stream().map(this::object).toList());
            Json.print(result, out());
        } else {
            new MetricTable(this, by).print(values);
        }
        return ExitCodes.OK;
    }

    private Map<String, Object> object(MetricValue value) {
        Map<String, Object> slice = new LinkedHashMap<>();
        by.forEach(column -> slice.put(column, Optional.ofNullable(value.slice().get(column))));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("slice", slice);
        object.put("value", value.value());
        object.put("numerator", value.numerator());
        object.put("denominator", value.denominator());
        return object;
    }
}
