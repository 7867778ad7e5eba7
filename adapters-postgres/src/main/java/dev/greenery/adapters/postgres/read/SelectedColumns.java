package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.row.ColumnType;

import org.jooq.Field;
import org.jooq.Record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is selected of a table, and how rows of it are read. */
record SelectedColumns(
        ModelTable table, List<ColumnDefinition> columns, PersonalData personalData) {
    SelectedColumns {
        requireNonNull(table, "table is null");
        columns = List.copyOf(columns);
        requireNonNull(personalData, "personalData is null");
    }

    List<Field<Object>> fields() {
        return columns.stream().map(this::field).toList();
    }

    private Field<Object> field(ColumnDefinition column) {
        return column.pii() && personalData == PersonalData.MASKED
                ? masked(column)
                : table.column(column);
    }

    /** Masked by the server, so that the values never leave it. Only a text can show a mask. */
    private Field<Object> masked(ColumnDefinition column) {
        Field<Object> plain = table.column(column);
        Field<Object> mask =
                column.type() == ColumnType.TEXT
                        ? when(plain.isNotNull(), inline((Object) Pii.MASK, plain.getDataType()))
                        : castNull(plain.getDataType());
        return mask.as(plain.getUnqualifiedName());
    }

    DataRow read(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = record.get(i);
            if (value != null) {
                values.put(columns.get(i).name(), value);
            }
        }
        return new DataRow(values);
    }
}
