package dev.greenery.adapters.graphql.execution;

import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.Selection;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import graphql.schema.DataFetchingEnvironment;

import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Finds rows by key. All keys of one model that one level of a query needs are looked up in one
 * read. A loader belongs to a request, and remembers what it has found.
 */
final class RowLoaders {
    private RowLoaders() {}

    /** What is looked up: the same row with other fields is another look-up. */
    private record LookUp(List<Object> key, Set<String> fields) {}

    /** The row whose key columns have these values, as soon as the level is complete. */
    static CompletableFuture<Answer<Optional<DataRow>>> load(
            DataFetchingEnvironment field, ModelDefinition<?> model, List<Object> key) {
        field.getDataLoaderRegistry()
                .computeIfAbsent(model.name(), name -> loader(field, name, model));
        return field.<LookUp, Answer<Optional<DataRow>>>getDataLoader(model.name())
                .load(new LookUp(key, ColumnsOfFields.ofRow(field.getSelectionSet())));
    }

    private static DataLoader<LookUp, Answer<Optional<DataRow>>> loader(
            DataFetchingEnvironment field, String name, ModelDefinition<?> model) {
        Rows rows = Rows.of(field);
        ColumnsOfFields columns = Request.of(field).columns();
        BatchLoader<LookUp, Answer<Optional<DataRow>>> find =
                lookUps ->
                        CompletableFuture.completedFuture(
                                find(rows, query(model, columns, lookUps), model, lookUps));
        return DataLoaderFactory.newDataLoader(name, find);
    }

    private static List<Answer<Optional<DataRow>>> find(
            Rows rows, RowQuery query, ModelDefinition<?> model, List<LookUp> lookUps) {
        Answer<Map<List<Object>, DataRow>> found = rows.read(query).map(read -> byKey(model, read));
        return lookUps.stream()
                .map(lookUp -> found.map(byKey -> Optional.ofNullable(byKey.get(lookUp.key()))))
                .toList();
    }

    private static RowQuery query(
            ModelDefinition<?> model, ColumnsOfFields columns, List<LookUp> lookUps) {
        Set<String> fields =
                lookUps.stream()
                        .map(LookUp::fields)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        Selection selection = columns.select(model, fields, model.keys());
        return new RowQuery(
                model.name(),
                filter(model.keys(), lookUps.stream().map(LookUp::key).distinct().toList()),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                selection);
    }

    private static RowFilter filter(List<ColumnDefinition> columns, List<List<Object>> keys) {
        if (columns.size() == 1) {
            return new RowFilter.In(
                    columns.getFirst().name(), keys.stream().map(List::getFirst).toList());
        }
        return new RowFilter.Or(keys.stream().map(key -> equal(columns, key)).toList());
    }

    private static RowFilter equal(List<ColumnDefinition> columns, List<Object> key) {
        List<RowFilter> filters = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            filters.add(new RowFilter.Compare(columns.get(i).name(), Operator.EQUAL, key.get(i)));
        }
        return new RowFilter.And(filters);
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
