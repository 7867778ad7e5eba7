package dev.greenery.bootstrap.cli;

import dev.greenery.application.query.ResultColumn;
import dev.greenery.bootstrap.output.CsvWriter;
import dev.greenery.bootstrap.output.JsonWriter;
import dev.greenery.bootstrap.output.RowWriter;
import dev.greenery.bootstrap.output.TableWriter;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How rows are written. */
enum RowFormat {
    /** For people. */
    TABLE,
    /** For spreadsheets and scripts. */
    CSV,
    /** For programs. */
    JSON;

    RowWriter writer(List<ResultColumn> columns, PrintWriter out, Screen screen) {
        List<String> names = columns.stream().map(ResultColumn::name).toList();
        return switch (this) {
            case TABLE -> new TableWriter(columns, out, screen.width());
            case CSV -> new CsvWriter(names, out);
            case JSON -> new JsonWriter(names, out);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
