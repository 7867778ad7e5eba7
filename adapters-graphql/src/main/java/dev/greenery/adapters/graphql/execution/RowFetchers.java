package dev.greenery.adapters.graphql.execution;

import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.adapters.graphql.schema.ReferenceApi;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers the fields of rows, and the root fields that find one row. */
final class RowFetchers {
    private RowFetchers() {}

    static DataFetcher<?> byKey(ModelApi api) {
        List<String> arguments = api.model().keys().stream().map(ModelApi::field).toList();
        return field -> {
            Map<String, Object> given = field.getArguments();
            return load(field, api.model(), arguments.stream().map(given::get).toList());
        };
    }

    static Map<String, DataFetcher<?>> ofRow(ModelApi api) {
        Map<String, DataFetcher<?>> fetchers = new HashMap<>();
        api.model()
                .columns()
                .forEach(column -> fetchers.put(ModelApi.field(column), column(column)));
        api.references()
                .forEach(reference -> fetchers.put(reference.field(), reference(reference)));
        return fetchers;
    }

    private static DataFetcher<?> column(ColumnDefinition column) {
        String name = column.name();
        return Values.value(DataRow.class, row -> row.values().get(name));
    }

    private static DataFetcher<?> reference(ReferenceApi api) {
        return field ->
                field.<DataRow>getSource()
                        .value(api.column().name())
                        .map(key -> load(field, api.to(), List.of(key)))
                        .orElseGet(() -> CompletableFuture.completedFuture(nothing()));
    }

    private static CompletableFuture<DataFetcherResult<DataRow>> load(
            DataFetchingEnvironment field, ModelDefinition<?> model, List<Object> key) {
        return RowLoaders.load(field, model, key)
                .thenApply(
                        found ->
                                switch (found) {
                                    case Answer.Given<Optional<DataRow>>(Optional<DataRow> row) ->
                                            row.map(RowFetchers::something)
                                                    .orElseGet(RowFetchers::nothing);
                                    case Answer.Refused<Optional<DataRow>>(var code, var reason) ->
                                            Answer.<DataRow>refused(code, reason).toResult(field);
                                });
    }

    private static DataFetcherResult<DataRow> something(DataRow row) {
        return DataFetcherResult.newResult(row).build();
    }

    private static DataFetcherResult<DataRow> nothing() {
        return DataFetcherResult.<DataRow>newResult().build();
    }
}
