package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.adapters.postgres.table.WarehouseTypes;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names and definitions of the tables of models before publication.
 *
 * @param place which of a mart's schemas they are in
 * @param becomePublished whether they become what consumers see, and not their rows alone
 */
record UnpublishedTables(SchemaNames schemas, Place place, boolean becomePublished) {
    /** Runs nothing: renders statements only. */
    static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    UnpublishedTables {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(place, "place is null");
    }

    /** Tables that are to be published. */
    static UnpublishedTables toBePublished(SchemaNames schemas) {
        return new UnpublishedTables(schemas, SchemaNames::staging, true);
    }

    /** Of the rows that are to come into the published tables. */
    static UnpublishedTables coming(SchemaNames schemas) {
        return new UnpublishedTables(schemas, SchemaNames::staging, false);
    }

    /** Of the rows that are published and are not to be any more. */
    static UnpublishedTables leaving(SchemaNames schemas) {
        return new UnpublishedTables(schemas, SchemaNames::leaving, false);
    }

    /** Where the tables of a mart are. */
    @FunctionalInterface
    interface Place {
        String of(SchemaNames schemas, String mart);
    }

    /** The schema of a mart's tables. */
    String schema(String mart) {
        return place.of(schemas, mart);
    }

    /** The schemas of the tables of models. */
    List<String> schemas(Collection<ModelDefinition<?>> models) {
        return models.stream().map(ModelDefinition::mart).distinct().map(this::schema).toList();
    }

    ModelTable table(ModelDefinition<?> model) {
        return new ModelTable(model, schema(model.mart()));
    }

    Table<?> staged(ModelDefinition<?> model) {
        return table(model).table();
    }

    Name stagedName(ModelDefinition<?> model) {
        return table(model).qualifiedName();
    }

    /** The name of a table's key, and of the index that it is. */
    static String keyName(ModelDefinition<?> model) {
        return model.name() + "_pkey";
    }

    String createTable(ModelDefinition<?> model) {
        return SQL.createTable(stagedName(model))
                .columns(model.columns().stream().map(UnpublishedTables::field).toList())
                .getSQL();
    }

    String addKey(ModelDefinition<?> model) {
        return SQL.alterTable(stagedName(model))
                .add(
                        DSL.constraint(DSL.name(keyName(model)))
                                .primaryKey(
                                        model.keys().stream()
                                                .map(UnpublishedTables::field)
                                                .toArray(Field<?>[]::new)))
                .getSQL();
    }

    /** Comments, so that any SQL tool shows what a published table and its columns mean. */
    List<String> comments(ModelDefinition<?> model) {
        if (!becomePublished) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(
                                SQL.commentOnTable(stagedName(model))
                                        .is(model.description())
                                        .getSQL()),
                        model.columns().stream()
                                .filter(column -> !column.description().isEmpty())
                                .map(
                                        column ->
                                                SQL.commentOnColumn(
                                                                stagedName(model)
                                                                        .append(column.name()))
                                                        .is(column.description())
                                                        .getSQL()))
                .toList();
    }

    static Field<?> field(ColumnDefinition column) {
        return DSL.field(
                DSL.name(column.name()),
                WarehouseTypes.kept(column.type()).nullable(column.nullable()));
    }
}
