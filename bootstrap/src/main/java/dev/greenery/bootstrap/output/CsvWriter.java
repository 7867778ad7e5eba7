package dev.greenery.bootstrap.output;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import dev.greenery.application.query.ResultRow;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * Rows as CSV with a header, quoted as RFC 4180 says. Nothing at all is an absent value; an empty
 * text is {@code ""}. Lines end as other tools of the command line end them.
 */
public final class CsvWriter implements RowWriter {
    private final List<String> columns;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private boolean begun;

    /** Writes these columns. */
    public CsvWriter(List<String> columns, PrintWriter out) {
        this.columns = List.copyOf(columns);
        // No comments, so that a # at the start gets no quotes.
        // A buffer would keep the end of a row back after a fault, and half a number is another.
        this.csv =
                de.siegmar.fastcsv.writer.CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .commentCharacter('\0')
                        .bufferSize(0)
                        .build(out);
    }

    @Override
    public void write(ResultRow row) {
        begin();
        CsvWriterRecord line = csv.writeRecord();
        for (Optional<Object> value : row.values()) {
            line.writeField(value.map(ValueText::of).orElse(null));
        }
        line.endRecord();
    }

    @Override
    public void finish() {
        begin();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            csv.writeRecord(columns);
        }
    }
}
