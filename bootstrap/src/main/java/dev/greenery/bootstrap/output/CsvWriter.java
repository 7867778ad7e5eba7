package dev.greenery.bootstrap.output;

import dev.greenery.application.query.ResultRow;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows as CSV with a header, quoted as RFC 4180 says. Nothing at all is an absent value; an empty
 * text is {@code ""}. Lines end as other tools of the command line end them.
 */
public final class CsvWriter implements RowWriter {
    private final List<String> columns;
    private final Lines lines;
    private boolean begun;

    /** Writes these columns. */
    public CsvWriter(List<String> columns, PrintWriter out) {
        this.columns = List.copyOf(columns);
        this.lines = new Lines(out);
    }

    @Override
    public void write(ResultRow row) {
        begin();
        lines.write(row.values().stream().map(CsvWriter::field).collect(Collectors.joining(",")));
    }

    @Override
    public void finish() {
        begin();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            lines.write(columns.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")));
        }
    }

    private static String field(Optional<Object> value) {
        return value.map(present -> quoted(ValueText.of(present))).orElse("");
    }

    private static String quoted(String text) {
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean needsQuotes(String text) {
        return text.isEmpty()
                || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
