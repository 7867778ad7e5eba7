package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.row.RowFilter;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the root field that pages through a model's rows. */
final class ConnectionFetcher implements DataFetcher<DataFetcherResult<RowConnection>> {
    private final ModelApi api;
    private final PageArguments pageArguments;
    private final FilterReader filterReader;

    ConnectionFetcher(ModelApi api, GraphqlLimits limits) {
        this.api = requireNonNull(api, "api is null");
        this.pageArguments = new PageArguments(limits);
        this.filterReader = new FilterReader(api.openColumns(), limits.maxDepth());
    }

    @Override
    public DataFetcherResult<RowConnection> get(DataFetchingEnvironment field) {
        return filterReader
                .read(field.getArgument("filter"))
                .flatMap(
                        filter ->
                                TotalOrder.of(api.model(), orderBy(field))
                                        .flatMap(order -> connection(field, filter, order)))
                .toResult(field);
    }

    private Answer<RowConnection> connection(
            DataFetchingEnvironment field, RowFilter filter, TotalOrder order) {
        Cursors cursors = new Cursors(order);
        return pageArguments
                .read(field.getArguments(), cursors)
                .flatMap(
                        request ->
                                asksForRows(field)
                                        ? pages(field, order).read(order, filter, request)
                                        : Answer.given(Page.unread()))
                .map(page -> new RowConnection(api.model(), filter, cursors, page));
    }

    private PageReader pages(DataFetchingEnvironment field, TotalOrder order) {
        Set<String> fields = ColumnsOfFields.ofPage(field.getSelectionSet());
        return new PageReader(
                Rows.of(field),
                Request.of(field).columns().select(api.model(), fields, order.columns()));
    }

    private static boolean asksForRows(DataFetchingEnvironment field) {
        return field.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo");
    }

    private static List<Map<String, Object>> orderBy(DataFetchingEnvironment field) {
        List<Map<String, Object>> orderBy = field.getArgument("orderBy");
        return orderBy == null ? List.of() : orderBy;
    }
}
