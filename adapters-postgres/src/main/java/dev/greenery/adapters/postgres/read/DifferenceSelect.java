package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionTable;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statement that finds the rows in which two tables of one key differ: whether either has the
 * row, its key, and for each column what it held and holds, both empty where that is the same.
 */
record DifferenceSelect(TablePair tables, SchemaNames schemas) {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    DifferenceSelect {
        requireNonNull(tables, "tables is null");
        requireNonNull(schemas, "schemas is null");
    }

    /** In the order of the key. How the tables are joined is left to the server's planner. */
    String sql(DSLContext database) {
        return database.renderInlined(
                database.select(fields())
                        .from(named(tables.before(), BEFORE))
                        .fullJoin(named(tables.after(), AFTER))
                        .on(and(tables.key().stream().map(this::isSame).toList()))
                        .where(or(Stream.concat(lonely(), differing()).toList()))
                        .orderBy(tables.key().stream().map(this::ordered).toList()));
    }

    private Table<Record> named(VersionTable version, String alias) {
        return table(name(schemas.version(version.mart(), version.run()), version.name()))
                .as(alias);
    }

    private List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(when(has(BEFORE), true).otherwise(false));
        fields.add(when(has(AFTER), true).otherwise(false));
        tables.key().forEach(column -> fields.add(shown(column, key(column))));
        for (String column : tables.values()) {
            Condition changed = and(has(BEFORE), has(AFTER), differs(column));
            fields.add(when(changed, shown(column, of(BEFORE, column))));
            fields.add(when(changed, shown(column, of(AFTER, column))));
        }
        return fields;
    }

    private Condition isSame(String column) {
        return of(BEFORE, column).eq(of(AFTER, column));
    }

    private Stream<Condition> lonely() {
        return Stream.of(has(BEFORE).not(), has(AFTER).not());
    }

    private Stream<Condition> differing() {
        return tables.values().stream().map(this::differs);
    }

    /** A key has no column without a value. */
    private Condition has(String side) {
        return of(side, tables.key().getFirst()).isNotNull();
    }

    /** Values of unlike types are compared by how they are written. */
    private Condition differs(String column) {
        Field<Object> before = of(BEFORE, column);
        Field<Object> after = of(AFTER, column);
        return type(tables.before(), column).equals(type(tables.after(), column))
                ? before.isDistinctFrom(after)
                : before.cast(SQLDataType.CLOB).isDistinctFrom(after.cast(SQLDataType.CLOB));
    }

    private static String type(VersionTable table, String column) {
        return table.column(column).orElseThrow().type();
    }

    /** Masked by the server, so that the values never leave it. */
    @SuppressWarnings("unchecked") // a mask is read as any other value is
    private Field<Object> shown(String column, Field<Object> plain) {
        return tables.masked().contains(column)
                ? (Field<Object>) (Field<?>) when(plain.isNotNull(), inline(Pii.MASK))
                : plain;
    }

    private Field<Object> key(String column) {
        return coalesce(of(BEFORE, column), of(AFTER, column));
    }

    /** Texts by code point, as everywhere. */
    private Field<?> ordered(String column) {
        return type(tables.after(), column).equals("text")
                ? field("{0} collate \"C\"", key(column))
                : key(column);
    }

    private static Field<Object> of(String side, String column) {
        return field(name(side, column), Object.class);
    }
}
