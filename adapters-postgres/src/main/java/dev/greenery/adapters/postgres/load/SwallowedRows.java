package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Notices that a field is no text of several lines but other rows, which two stray quotes made one.
 * Each of these quotes may stand where a field begins and ends, so that nothing else shows it.
 */
final class SwallowedRows {
    private static final int MOST_LINES = 10;

    private final SourceTable table;
    private final List<String> header;
    private final int key;
    private Optional<CsvRecord> previous = Optional.empty();

    /** For a file with these columns. */
    SwallowedRows(SourceTable table, List<String> header) {
        this.table = requireNonNull(table, "table is null");
        this.header = List.copyOf(header);
        this.key = header.indexOf(table.key().getFirst());
    }

    /**
     * Takes the next row, and looks at the one before it if that took more than a line.
     *
     * @throws FileFaultException if it holds others
     */
    void follow(CsvRecord next) throws FileFaultException {
        if (previous.isPresent()
                && next.getStartingLineNumber() - previous.get().getStartingLineNumber() > 1) {
            check(previous.get());
        }
        previous = Optional.of(next);
    }

    /**
     * Looks at the last row.
     *
     * @throws FileFaultException if it holds others
     */
    void finish() throws FileFaultException {
        if (previous.isPresent()) {
            check(previous.get());
        }
    }

    private void check(CsvRecord row) throws FileFaultException {
        long line = row.getStartingLineNumber();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String field = row.getField(i);
            int breaks = LineBreaks.in(field);
            if (breaks >= MOST_LINES || (breaks > 0 && holdsRow(field.lines().toList()))) {
                throw new FileFaultException(
                        new ImportProblem(
                                table.fileName(),
                                OptionalLong.of(line),
                                Optional.of(i).filter(at -> at < header.size()).map(header::get),
                                "opens a quote that closes on line %d, and what lies between them are other rows: one of the two is a quote too many"
                                        .formatted(line + breaks)));
            }
            line += breaks;
        }
    }

    /** The first line and the last are parts of rows at most, but each row begins a line. */
    private boolean holdsRow(List<String> lines) {
        return table.columns().getFirst().type() == FieldType.UUID
                ? lines.stream().skip(1).anyMatch(this::hasKey)
                : lines.stream().limit(lines.size() - 1L).skip(1).anyMatch(this::hasAllFields);
    }

    private boolean hasKey(String line) {
        List<String> fields = List.of(line.split(",", -1));
        return fields.size() > key + 1 && UuidText.isUuid(fields.get(key).replace("\"", ""));
    }

    private boolean hasAllFields(String line) {
        return line.split(",", -1).length == header.size();
    }
}
