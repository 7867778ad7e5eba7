package dev.greenery.bootstrap.output;

import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.query.DataRow;

import java.io.PrintWriter;
import java.util.List;

/** Rows as a table for people. */
public final class TableWriter implements RowWriter {
    private final List<String> columns;
    private final TextTable table;

    /** Writes these columns. */
    public TableWriter(List<ColumnDefinition> columns, PrintWriter out) {
        this.columns = columns.stream().map(ColumnDefinition::name).toList();
        this.table =
                TextTable.of(
                        this.columns,
                        columns.stream().map(column -> column.type().isNumeric()).toList(),
                        out);
    }

    @Override
    public void write(DataRow row) {
        table.add(columns.stream().map(column -> ValueText.of(row.value(column))).toList());
    }

    @Override
    public void finish() {
        table.print();
    }
}
