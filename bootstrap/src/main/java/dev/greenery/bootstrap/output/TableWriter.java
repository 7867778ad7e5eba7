package dev.greenery.bootstrap.output;

import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.query.DataRow;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;

/** Rows as a table for people. */
public final class TableWriter implements RowWriter {
    private final List<String> columns;
    private final TextTable table;

    /** Writes these columns, no wider than the screen if there is one. */
    public TableWriter(List<ColumnDefinition> columns, PrintWriter out, OptionalInt screen) {
        this.columns = columns.stream().map(ColumnDefinition::name).toList();
        this.table =
                TextTable.of(
                                this.columns,
                                columns.stream().map(column -> column.type().isNumeric()).toList(),
                                out)
                        .within(screen);
    }

    @Override
    public void write(DataRow row) {
        table.add(columns.stream().map(column -> ValueText.of(row.value(column))).toList());
    }

    @Override
    public void finish() {
        table.print();
    }

    @Override
    public List<String> leftOut() {
        return table.leftOut();
    }
}
