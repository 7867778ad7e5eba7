package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.ChangesApi;
import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.MartSchema;
import dev.greenery.adapters.graphql.schema.MetricApi;
import dev.greenery.adapters.graphql.schema.ModelApi;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;

import jakarta.inject.Singleton;

import java.util.Map;

/** Says which code answers which field of a schema. */
@Singleton
final class Wiring {
    private final ConnectionWiring connectionWiring;
    private final MetricWiring metricWiring;
    private final MartFetchers martFetchers;
    private final GraphqlLimits limits;

    Wiring(
            ConnectionWiring connectionWiring,
            MetricWiring metricWiring,
            MartFetchers martFetchers,
            GraphqlLimits limits) {
        this.connectionWiring = requireNonNull(connectionWiring, "connectionWiring is null");
        this.metricWiring = requireNonNull(metricWiring, "metricWiring is null");
        this.martFetchers = requireNonNull(martFetchers, "martFetchers is null");
        this.limits = requireNonNull(limits, "limits is null");
    }

    GraphQLCodeRegistry wire(MartApi api) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        wireMart(api, code);
        code.dataFetchers("PageInfo", ConnectionWiring.ofPageInfo());
        api.models().forEach(model -> wireModel(model, code));
        api.metrics().forEach(metric -> wireMetric(metric, code));
        code.dataFetchers("ChangeCounts", ChangesFetcher.ofCounts());
        api.changes().forEach(changes -> wireChanges(changes, code));
        return code.build();
    }

    private void wireMart(MartApi api, GraphQLCodeRegistry.Builder code) {
        code.dataFetcher(root(MartApi.MART_FIELD), MartFetchers.mart(api));
        code.dataFetcher(root(MartApi.METRICS_FIELD), (DataFetcher<?>) field -> api);
        code.dataFetchers("Mart", martFetchers.ofMart(api));
        code.dataFetchers("MartModel", MartFetchers.ofModel());
        code.dataFetchers("MartTest", MartFetchers.ofTest());
        code.dataFetchers("TestSample", Map.of("values", MartFetchers.sampleValues()));
        code.dataFetchers("TestSampleValue", MartFetchers.ofSampleValue());
    }

    private void wireModel(ModelApi model, GraphQLCodeRegistry.Builder code) {
        code.dataFetcher(root(model.connectionField()), connectionWiring.ofRoot(model));
        code.dataFetchers(model.connectionType(), ConnectionWiring.ofConnection());
        code.dataFetchers(model.edgeType(), ConnectionWiring.ofEdge());
        code.dataFetcher(root(model.byKeyField()), RowFetchers.byKey(model));
        code.dataFetchers(model.rowType(), RowFetchers.ofRow(model));
    }

    private void wireMetric(MetricApi metric, GraphQLCodeRegistry.Builder code) {
        code.dataFetcher(
                FieldCoordinates.coordinates(MartSchema.METRICS_TYPE, metric.field()),
                metricWiring.ofRoot(metric));
        code.dataFetchers(metric.valueType(), MetricWiring.ofValue());
        code.dataFetchers(metric.sliceType(), MetricWiring.ofSlice(metric));
    }

    private void wireChanges(ChangesApi changes, GraphQLCodeRegistry.Builder code) {
        code.dataFetcher(root(changes.field()), new ChangesFetcher(changes, limits));
        code.dataFetchers(changes.pageType(), ChangesFetcher.ofPage());
        code.dataFetchers(changes.changeType(), ChangesFetcher.ofChange(changes));
    }

    private static FieldCoordinates root(String field) {
        return FieldCoordinates.coordinates(MartSchema.QUERY_TYPE, field);
    }
}
