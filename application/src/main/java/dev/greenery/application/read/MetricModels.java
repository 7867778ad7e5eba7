package dev.greenery.application.read;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The models that a metric reads. Its slices and filters must mean the same in all of them: a
 * column that only one side of a ratio has would set unlike things against each other.
 */
record MetricModels(List<ModelDefinition<?>> models) {
    MetricModels {
        models = List.copyOf(models);
    }

    static MetricModels of(Metric metric, MartRegistry registry) {
        Stream<Aggregate<?>> aggregates =
                switch (metric) {
                    case Metric.Simple simple -> Stream.of(simple.aggregate());
                    case Metric.Ratio ratio -> Stream.of(ratio.numerator(), ratio.denominator());
                };
        return new MetricModels(
                aggregates
                        .<ModelDefinition<?>>map(aggregate -> registry.model(aggregate.model()))
                        .distinct()
                        .toList());
    }

    void check(MetricQuery query, Reasons reasons) {
        Set<String> named = new HashSet<>();
        for (String column : query.by()) {
            if (!named.add(column)) {
                reasons.add("The metric is sliced by '%s' twice".formatted(column));
            }
        }
        for (ModelDefinition<?> model : models) {
            ColumnCheck columns = new ColumnCheck(model, PersonalData.MASKED, reasons);
            named.forEach(columns::usable);
            new FilterCheck(columns).check(query.where());
        }
        named.forEach(column -> requireOneType(column, reasons));
    }

    private void requireOneType(String column, Reasons reasons) {
        long types =
                models.stream()
                        .flatMap(model -> model.column(column).stream())
                        .map(ColumnDefinition::type)
                        .distinct()
                        .count();
        if (types > 1) {
            reasons.add(
                    "'%s' is of another type in each of %s; the metric cannot be sliced by it"
                            .formatted(
                                    column,
                                    String.join(
                                            ", ",
                                            models.stream()
                                                    .map(ModelDefinition::qualifiedName)
                                                    .toList())));
        }
    }
}
