package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.ColumnType;
import dev.greenery.application.mart.ModelDefinition;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The published table of a model. Names are quoted, values are bound: no text becomes SQL. */
record ModelTable(ModelDefinition<?> model) {
    ModelTable {
        requireNonNull(model, "model is null");
    }

    Table<Record> table() {
        return DSL.table(name(model.mart(), model.name()));
    }

    ColumnDefinition definition(String column) {
        return model.column(column)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        model.qualifiedName() + " has no column " + column));
    }

    Field<Object> column(String column) {
        return column(definition(column));
    }

    @SuppressWarnings("unchecked") // values are only ever those that the column's type makes
    Field<Object> column(ColumnDefinition column) {
        return (Field<Object>) field(name(column.name()), dataType(column.type()));
    }

    /**
     * The column in the order of its values. Texts go by code point: the order that a server's
     * locale has would make pages and exports differ from server to server.
     */
    Field<Object> ordered(String column) {
        Field<Object> plain = column(column);
        return definition(column).type() == ColumnType.TEXT ? byCodePoint(plain) : plain;
    }

    private static Field<Object> byCodePoint(Field<Object> text) {
        return field("{0} collate \"C\"", text.getDataType(), text);
    }

    private static DataType<?> dataType(ColumnType type) {
        return switch (type) {
            case UUID -> SQLDataType.UUID;
            case TEXT -> SQLDataType.CLOB;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case INTEGER -> SQLDataType.INTEGER;
            case BIGINT -> SQLDataType.BIGINT;
            case DECIMAL, MONEY -> SQLDataType.NUMERIC;
            case DOUBLE -> SQLDataType.DOUBLE;
            case TIMESTAMP -> SQLDataType.INSTANT;
            case DATE -> SQLDataType.LOCALDATE;
        };
    }
}
