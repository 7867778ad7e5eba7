package dev.greenery.bootstrap.output;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.greenery.application.query.ResultRow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as one JSON array, an object of all columns on each line. */
public final class JsonWriter implements RowWriter {
    private final List<String> columns;
    private final Lines lines;
    private final StringWriter waiting = new StringWriter();
    private final JsonGenerator json;
    private boolean begun;

    /** Writes these columns, each of a name of its own. */
    public JsonWriter(List<String> columns, PrintWriter out) {
        this.columns = List.copyOf(columns);
        this.lines = new Lines(out);
        this.json = Json.generator(waiting);
    }

    /** A row waits for the next one, because only the last has no comma behind it. */
    @Override
    public void write(ResultRow row) {
        begin();
        writeWaiting(",");
        try {
            writeObject(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeObject(ResultRow row) throws IOException {
        json.writeStartObject();
        for (int column = 0; column < columns.size(); column++) {
            json.writeFieldName(columns.get(column));
            Json.write(row.values().get(column), json);
        }
        json.writeEndObject();
        json.flush();
    }

    @Override
    public void finish() {
        begin();
        writeWaiting("");
        lines.write("]");
    }

    private void begin() {
        if (!begun) {
            begun = true;
            lines.write("[");
        }
    }

    private void writeWaiting(String end) {
        if (!waiting.getBuffer().isEmpty()) {
            lines.write(waiting + end);
            waiting.getBuffer().setLength(0);
        }
    }
}
