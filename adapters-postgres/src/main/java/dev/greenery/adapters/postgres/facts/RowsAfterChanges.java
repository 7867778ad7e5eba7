package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows as they will be once changes are published: those that are published and do not leave, and
 * those that come.
 *
 * @param versions by mart, the run whose tables consumers see
 * @param changed models of which rows leave; of the others all rows come
 */
record RowsAfterChanges(
        SchemaNames schemas, Map<String, RunId> versions, Collection<ModelDefinition<?>> changed)
        implements CheckedRows {
    RowsAfterChanges {
        requireNonNull(schemas, "schemas is null");
        versions = Map.copyOf(versions);
        changed = Set.copyOf(changed);
    }

    @Override
    public Table<?> of(ModelDefinition<?> model, String name) {
        return changed.contains(model)
                ? coming(model).unionAll(staying(model, DSL.noCondition())).asTable(name)
                : UnpublishedTables.coming(schemas).staged(model).as(name);
    }

    /**
     * Only those rows that have values in these columns of which more come than leave. A value that
     * came in the place of itself is not looked for: nothing repeats it if nothing did.
     */
    CheckedRows withNew(List<String> columns) {
        return (model, name) ->
                changed.contains(model)
                        ? coming(model)
                                .unionAll(
                                        staying(
                                                model,
                                                isNew(
                                                        model,
                                                        columns.stream()
                                                                .map(model::column)
                                                                .flatMap(Optional::stream)
                                                                .toList())))
                                .asTable(name)
                        : of(model, name);
    }

    private Condition isNew(ModelDefinition<?> model, List<ColumnDefinition> columns) {
        return isIn(
                DSL.select(fields("coming", columns))
                        .from(comes(model).as("coming"))
                        .exceptAll(
                                DSL.select(fields("leaving", columns))
                                        .from(leaves(model).as("leaving")))
                        .asTable("other"),
                columns);
    }

    private Table<Record> comes(ModelDefinition<?> model) {
        return UnpublishedTables.coming(schemas).table(model).table();
    }

    private Table<Record> leaves(ModelDefinition<?> model) {
        return UnpublishedTables.leaving(schemas).table(model).table();
    }

    private Select<Record> coming(ModelDefinition<?> model) {
        return DSL.select(fields("coming", model.columns())).from(comes(model).as("coming"));
    }

    private Select<Record> staying(ModelDefinition<?> model, Condition also) {
        String version = schemas.version(model.mart(), versions.get(model.mart()));
        return DSL.select(fields("published", model.columns()))
                .from(new ModelTable(model, version).table().as("published"))
                .where(DSL.not(isIn(leaves(model).as("other"), model.keys())).and(also));
    }

    /** That a published row has the values of a row of a table called other in these columns. */
    private static Condition isIn(Table<Record> other, List<ColumnDefinition> columns) {
        List<Condition> same =
                columns.stream()
                        .map(column -> field("published", column).eq(field("other", column)))
                        .toList();
        return DSL.exists(DSL.selectOne().from(other).where(same));
    }

    private static List<Field<Object>> fields(String table, List<ColumnDefinition> columns) {
        return columns.stream().map(column -> field(table, column)).toList();
    }

    private static Field<Object> field(String table, ColumnDefinition column) {
        return DSL.field(DSL.name(table, column.name()));
    }
}
