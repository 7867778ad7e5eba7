package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.query.MetricColumns;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.suggestion.Suggestions;

import java.util.List;
import java.util.Optional;

/** Evaluates metrics as they are defined, once the question is known to make sense. */
final class EvaluateMetricService {
    private final MartRegistry registry;
    private final PublishedModels models;
    private final MetricFigures figures;

    /** Evaluates metrics of the registry where their models are published. */
    EvaluateMetricService(
            MartRegistry registry, Publications publications, AggregateRows aggregateRows) {
        this.registry = requireNonNull(registry, "registry is null");
        this.models = new PublishedModels(registry, publications);
        this.figures = new MetricFigures(registry, aggregateRows);
    }

    Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
        return registry.metric(query.metric())
                .map(metric -> evaluate(metric, query))
                .orElseGet(
                        () -> Outcome.refused(new WrongQuestion(List.of(unknown(query.metric())))));
    }

    private String unknown(String metric) {
        List<String> known = registry.metrics().stream().map(Metric::name).toList();
        return "No metric is called '%s'%s".formatted(metric, Suggestions.hint(metric, known));
    }

    private Outcome<List<MetricValue>, ReadRefusal> evaluate(Metric metric, MetricQuery query) {
        MetricColumns columns = MetricColumns.of(metric, registry);
        Reasons reasons = new Reasons();
        new MetricCheck(metric, columns, reasons).check(query);
        if (!reasons.isEmpty()) {
            return Outcome.refused(new WrongQuestion(reasons.list()));
        }
        Optional<String> unpublished = models.unpublished(columns.models(), reasons);
        if (unpublished.isPresent()) {
            return Outcome.refused(new NotPublished(unpublished.get()));
        }
        return reasons.isEmpty()
                ? Outcome.succeeded(figures.of(metric, query))
                : Outcome.refused(new WrongQuestion(reasons.list()));
    }
}
