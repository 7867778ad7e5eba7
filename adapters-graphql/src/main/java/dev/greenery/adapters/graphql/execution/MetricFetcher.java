package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.MetricApi;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.row.RowFilter;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import java.util.List;

/** Answers a metric's field. */
final class MetricFetcher implements DataFetcher<DataFetcherResult<List<MetricValue>>> {
    private final MetricApi api;
    private final FilterReader filterReader;
    private final int maxSlices;

    MetricFetcher(MetricApi api, GraphqlLimits limits) {
        this.api = requireNonNull(api, "api is null");
        this.filterReader = new FilterReader(api.filters(), limits.maxDepth());
        this.maxSlices = limits.maxSlices();
    }

    @Override
    public DataFetcherResult<List<MetricValue>> get(DataFetchingEnvironment field) {
        return filterReader
                .read(field.getArgument("where"))
                .flatMap(where -> evaluate(Request.of(field).reading(), by(field), where))
                .toResult(field);
    }

    private Answer<List<MetricValue>> evaluate(
            EvaluateMetric evaluateMetric, List<String> by, RowFilter where) {
        MetricQuery query = new MetricQuery(api.metric().name(), by, where);
        return switch (evaluateMetric.evaluate(query)) {
            case Outcome.Succeeded(List<MetricValue> values) -> bounded(values);
            case Outcome.Refused(NotPublished(String mart)) -> Rows.notPublished(mart);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    Answer.badRequest(String.join("; ", reasons));
        };
    }

    private Answer<List<MetricValue>> bounded(List<MetricValue> values) {
        return values.size() <= maxSlices
                ? Answer.given(values)
                : Answer.refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "%s has %d slices, and at most %d are given; slice by fewer columns or use where"
                                .formatted(api.field(), values.size(), maxSlices));
    }

    private static List<String> by(DataFetchingEnvironment field) {
        List<String> by = field.getArgument("by");
        return by == null ? List.of() : by.stream().distinct().toList();
    }
}
