package dev.greenery.application.probe;

import dev.greenery.application.mart.Pii;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.SampleRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows failing rows by their key and the tested columns; personal data is masked. */
public final class Samples {
    private Samples() {}

    /** A row, by its key and these columns. */
    public static SampleRow of(ModelDefinition<?> model, List<String> columns, Record row) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (ColumnDefinition column : model.columns()) {
            if (column.isKey() || columns.contains(column.name())) {
                shown.put(column.name(), text(column, row));
            }
        }
        return new SampleRow(shown);
    }

    private static String text(ColumnDefinition column, Record row) {
        return column.pii() ? Pii.MASK : String.valueOf(column.reader().valueOrNull(row));
    }
}
