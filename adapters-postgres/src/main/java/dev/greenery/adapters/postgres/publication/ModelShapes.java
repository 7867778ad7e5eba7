package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.ColumnShape;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.adapters.postgres.table.WarehouseTypes;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The shapes that the tables of models will have, in a transaction that is undone. */
record ModelShapes(Catalog catalog) {
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);
    private static final String TYPES = "types_of_models";

    ModelShapes {
        requireNonNull(catalog, "catalog is null");
    }

    /** By name. */
    NavigableMap<String, TableShape> of(Collection<ModelDefinition<?>> models) throws SQLException {
        Map<DataType<?>, String> types = types(models);
        return models.stream()
                .collect(
                        toMap(
                                ModelDefinition::name,
                                model -> shape(model, types),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static TableShape shape(ModelDefinition<?> model, Map<DataType<?>, String> types) {
        return new TableShape(
                model.name(),
                false,
                model.description(),
                model.columns().stream().map(column -> shape(column, types)).toList(),
                model.keys().stream().map(ColumnDefinition::name).toList());
    }

    private static ColumnShape shape(ColumnDefinition column, Map<DataType<?>, String> types) {
        return new ColumnShape(
                column.name(), types.get(type(column)), !column.nullable(), column.description());
    }

    private static DataType<?> type(ColumnDefinition column) {
        return WarehouseTypes.kept(column.type());
    }

    /** What the server calls them is what it says of a table that has a column of each. */
    private Map<DataType<?>, String> types(Collection<ModelDefinition<?>> models)
            throws SQLException {
        List<DataType<?>> types = new ArrayList<>();
        models.stream()
                .flatMap(model -> model.columns().stream())
                .<DataType<?>>map(ModelShapes::type)
                .distinct()
                .forEach(types::add);
        if (types.isEmpty()) {
            return Map.of();
        }
        List<Field<?>> columns = new ArrayList<>();
        types.forEach(type -> columns.add(DSL.field(DSL.name("c" + columns.size()), type)));
        catalog.execute("DROP TABLE IF EXISTS pg_temp." + TYPES);
        catalog.execute(SQL.createTemporaryTable(DSL.name(TYPES)).columns(columns).getSQL());
        List<String> names =
                catalog.texts(
                        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid ="
                                + " CAST('pg_temp.%s' AS regclass) AND attnum > 0 ORDER BY attnum"
                                        .formatted(TYPES));
        Map<DataType<?>, String> byType = new HashMap<>();
        for (int i = 0; i < types.size(); i++) {
            byType.put(types.get(i), names.get(i));
        }
        return byType;
    }
}
