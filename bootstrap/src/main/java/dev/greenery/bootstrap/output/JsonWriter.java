package dev.greenery.bootstrap.output;

import dev.greenery.application.query.ResultRow;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows as one JSON array, an object of all columns on each line. */
public final class JsonWriter implements RowWriter {
    private final List<String> columns;
    private final Lines lines;
    private Optional<String> waiting = Optional.empty();
    private boolean begun;

    /** Writes these columns, each of a name of its own. */
    public JsonWriter(List<String> columns, PrintWriter out) {
        this.columns = List.copyOf(columns);
        this.lines = new Lines(out);
    }

    /** A row waits for the next one, because only the last has no comma behind it. */
    @Override
    public void write(ResultRow row) {
        begin();
        waiting.ifPresent(line -> lines.write(line + ","));
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            values.put(columns.get(column), row.values().get(column));
        }
        waiting = Optional.of(JsonText.of(values));
    }

    @Override
    public void finish() {
        begin();
        waiting.ifPresent(lines::write);
        lines.write("]");
    }

    private void begin() {
        if (!begun) {
            begun = true;
            lines.write("[");
        }
    }
}
