package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.ColumnShape;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.objects.SchemaShapes;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the tables of a mart are like that consumers see, and those that are staged.
 *
 * @param seen by name, of those that are still part of what consumers know
 * @param staged by name
 */
record StagedShapes(Map<String, TableShape> seen, Map<String, TableShape> staged) {
    private static final String ATTACHED =
            """
            SELECT part.table_name
            FROM {ops}.owned_tables part
            JOIN pg_inherits i ON i.inhrelid = part.oid
            JOIN {ops}.owned_tables parent ON parent.oid = i.inhparent
            WHERE part.schema_name = ? AND parent.schema_name = ?
                AND part.table_name = parent.table_name AND parent.is_in_place\
            """;

    StagedShapes {
        requireNonNull(seen, "seen is null");
        requireNonNull(staged, "staged is null");
    }

    /**
     * Those of a mart.
     *
     * @param published the run whose tables consumers see
     */
    static StagedShapes of(Catalog catalog, String mart, RunId published) throws SQLException {
        SchemaNames schemas = catalog.schemas();
        SchemaShapes shapes = new SchemaShapes(catalog);
        String version = schemas.version(mart, published);
        Map<String, TableShape> seen = shapes.of(version);
        seen.keySet()
                .retainAll(Set.copyOf(catalog.texts(ATTACHED, version, schemas.published(mart))));
        return new StagedShapes(seen, shapes.of(schemas.staging(mart)));
    }

    boolean areSame(ModelDefinition<?> model) {
        return areThere(model) && seenTypes(model).equals(stagedTypes(model));
    }

    private boolean areThere(ModelDefinition<?> model) {
        return seen.containsKey(model.name()) && staged.containsKey(model.name());
    }

    void requireSame(ModelDefinition<?> model) {
        if (!areThere(model)) {
            throw new WarehouseException(
                    "Somebody dropped or moved a table of %s; nothing was published"
                            .formatted(model.qualifiedName()));
        }
        if (!areSame(model)) {
            throw new IllegalStateException(
                    "%s has the columns %s and is to have %s"
                            .formatted(
                                    model.qualifiedName(), seenTypes(model), stagedTypes(model)));
        }
    }

    private Map<String, String> seenTypes(ModelDefinition<?> model) {
        return types(seen.get(model.name()));
    }

    private Map<String, String> stagedTypes(ModelDefinition<?> model) {
        return types(staged.get(model.name()));
    }

    private static Map<String, String> types(TableShape shape) {
        Map<String, String> types = new TreeMap<>();
        for (ColumnShape column : shape.columns()) {
            types.put(
                    column.name(), column.required() ? column.type() : column.type() + " or null");
        }
        return types;
    }
}
