package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;

import graphql.schema.DataFetchingEnvironment;

import jakarta.inject.Singleton;

import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * Finds rows by key. All keys of one model that one level of a query needs are looked up in one
 * read.
 */
@Singleton
final class RowLoaders {
    private final Rows rows;

    RowLoaders(Rows rows) {
        this.rows = requireNonNull(rows, "rows is null");
    }

    /** Loaders for one request, each of which remembers what it has found. */
    DataLoaderRegistry forRequest(MartApi api) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        api.models().stream().map(ModelApi::model).forEach(model -> register(registry, model));
        return registry;
    }

    private void register(DataLoaderRegistry registry, ModelDefinition<?> model) {
        BatchLoader<List<Object>, Answer<Optional<DataRow>>> find =
                keys -> CompletableFuture.completedFuture(find(model, keys));
        registry.register(DataLoaderFactory.newDataLoader(model.name(), find));
    }

    /** The row whose key columns have these values, as soon as the level is complete. */
    static CompletableFuture<Answer<Optional<DataRow>>> load(
            DataFetchingEnvironment field, ModelDefinition<?> model, List<Object> key) {
        return field.<List<Object>, Answer<Optional<DataRow>>>getDataLoader(model.name()).load(key);
    }

    private List<Answer<Optional<DataRow>>> find(
            ModelDefinition<?> model, List<List<Object>> keys) {
        Answer<Map<List<Object>, DataRow>> found =
                rows.read(query(model, keys)).map(read -> byKey(model, read));
        return keys.stream()
                .map(key -> found.map(byKey -> Optional.ofNullable(byKey.get(key))))
                .toList();
    }

    private static RowQuery query(ModelDefinition<?> model, List<List<Object>> keys) {
        return new RowQuery(
                model.name(),
                filter(model.keys(), keys),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                PersonalData.MASKED);
    }

    private static Filter filter(List<ColumnDefinition> columns, List<List<Object>> keys) {
        if (columns.size() == 1) {
            return new Filter.In(
                    columns.getFirst().name(), keys.stream().map(List::getFirst).toList());
        }
        return new Filter.Or(keys.stream().map(key -> equal(columns, key)).toList());
    }

    private static Filter equal(List<ColumnDefinition> columns, List<Object> key) {
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            filters.add(new Filter.Compare(columns.get(i).name(), Operator.EQUAL, key.get(i)));
        }
        return new Filter.And(filters);
    }

    private static Map<List<Object>, DataRow> byKey(ModelDefinition<?> model, List<DataRow> rows) {
        Map<List<Object>, DataRow> byKey = new HashMap<>();
        for (DataRow row : rows) {
            byKey.put(
                    model.keys().stream().map(key -> row.value(key.name()).orElseThrow()).toList(),
                    row);
        }
        return byKey;
    }
}
