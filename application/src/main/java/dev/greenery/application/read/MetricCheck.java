package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.query.MetricColumns;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks what a metric is asked against the columns that it can be asked by. */
record MetricCheck(Metric metric, MetricColumns columns, Reasons reasons) {
    MetricCheck {
        requireNonNull(metric, "metric is null");
        requireNonNull(columns, "columns is null");
        requireNonNull(reasons, "reasons is null");
    }

    void check(MetricQuery query) {
        Set<String> by = new LinkedHashSet<>();
        for (String column : query.by()) {
            if (!by.add(column)) {
                reasons.add("The metric is sliced by '%s' twice".formatted(column));
            }
        }
        for (ModelDefinition<?> model : columns.models()) {
            ColumnCheck usable = new ColumnCheck(model, PersonalData.MASKED, reasons);
            by.removeIf(column -> usable.usable(column).isEmpty());
            new FilterCheck(usable).check(query.where());
        }
        by.stream().filter(this::isOfOneType).forEach(this::requireSlice);
    }

    private boolean isOfOneType(String column) {
        long types =
                columns.models().stream()
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
                                            columns.models().stream()
                                                    .map(ModelDefinition::qualifiedName)
                                                    .toList())));
        }
        return types == 1;
    }

    private void requireSlice(String column) {
        List<String> slices = columns.slices().stream().map(ColumnDefinition::name).toList();
        if (!slices.contains(column)) {
            reasons.add(
                    "'%s' tells no groups of rows apart; %s can be sliced by %s"
                            .formatted(
                                    column,
                                    metric.name(),
                                    slices.isEmpty() ? "no column" : String.join(", ", slices)));
        }
    }
}
