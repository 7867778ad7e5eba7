package dev.greenery.bootstrap.cli;

import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.ModelDefinition;
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

    RowWriter writer(ModelDefinition<?> model, PrintWriter out) {
        List<String> columns = model.columns().stream().map(ColumnDefinition::name).toList();
        return switch (this) {
            case TABLE -> new TableWriter(model.columns(), out);
            case CSV -> new CsvWriter(columns, out);
            case JSON -> new JsonWriter(columns, out);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
