package dev.greenery.adapters.postgres.table;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnType;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The table of a model in a schema. Names are quoted, values are bound: no text becomes SQL. */
public record ModelTable(ModelDefinition<?> model, String schema) {
    /** Checks that nothing is missing. */
    public ModelTable {
        requireNonNull(model, "model is null");
        requireNonNull(schema, "schema is null");
    }

    /** Its name, with that of its schema. */
    public Name qualifiedName() {
        return name(schema, model.name());
    }

    /** The table, as it is named in statements. */
    public Table<Record> table() {
        return DSL.table(qualifiedName());
    }

    /** The column of a name. */
    public ColumnDefinition definition(String column) {
        return model.column(column)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        model.qualifiedName() + " has no column " + column));
    }

    /** The column of a name, as it is selected and compared. */
    public Field<Object> column(String column) {
        return column(definition(column));
    }

    /** A column, as it is selected and compared. */
    @SuppressWarnings("unchecked") // values are only ever those that the column's type makes
    public Field<Object> column(ColumnDefinition column) {
        return (Field<Object>) field(name(column.name()), WarehouseTypes.compared(column.type()));
    }

    /**
     * The column in the order of its values. Texts go by code point: the order that a server's
     * locale has would make pages and exports differ from server to server.
     */
    public Field<Object> ordered(String column) {
        Field<Object> plain = column(column);
        return definition(column).type() == ColumnType.TEXT ? byCodePoint(plain) : plain;
    }

    private static Field<Object> byCodePoint(Field<Object> text) {
        return field("{0} collate \"C\"", text.getDataType(), text);
    }
}
