package dev.greenery.bootstrap.output;

import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;

/** Rows as a table for people. */
public final class TableWriter implements RowWriter {
    private final TextTable table;

    /** Writes these columns, no wider than the screen if there is one. */
    public TableWriter(List<ResultColumn> columns, PrintWriter out, OptionalInt screen) {
        this.table =
                TextTable.of(
                                columns.stream().map(ResultColumn::name).toList(),
                                columns.stream().map(ResultColumn::isNumeric).toList(),
                                out)
                        .within(screen);
    }

    @Override
    public void write(ResultRow row) {
        table.add(row.values().stream().map(ValueText::of).toList());
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
