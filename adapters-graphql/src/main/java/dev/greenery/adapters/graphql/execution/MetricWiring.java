package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.Values.value;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.MetricApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.query.MetricValue;

import graphql.schema.DataFetcher;

import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;

/** Answers the fields of metrics. */
@Singleton
final class MetricWiring {
    private final GraphqlLimits limits;

    MetricWiring(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
    }

    DataFetcher<?> ofRoot(MetricApi api) {
        return new MetricFetcher(api, limits);
    }

    static Map<String, DataFetcher<?>> ofValue() {
        return Map.of(
                "value", value(MetricValue.class, figure -> figure.value().orElse(null)),
                "numerator", value(MetricValue.class, figure -> figure.numerator().orElse(null)),
                "denominator",
                        value(MetricValue.class, figure -> figure.denominator().orElse(null)),
                "slice", value(MetricValue.class, MetricValue::slice));
    }

    static Map<String, DataFetcher<?>> ofSlice(MetricApi api) {
        Map<String, DataFetcher<?>> fetchers = new HashMap<>();
        api.slices()
                .forEach(
                        column -> {
                            String name = column.name();
                            fetchers.put(
                                    ModelApi.field(column),
                                    value(Map.class, slice -> slice.get(name)));
                        });
        return fetchers;
    }
}
