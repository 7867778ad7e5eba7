package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;

import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.stream.IntStream;

/** Turns the records of a file into rows of its staging table, good or bad. */
final class RowWriter {
    private static final int LINE_AND_REJECT_COLUMNS = 4;

    private final List<SourceColumn> columns;
    private final int keyColumns;
    private final int[] positions;
    private final int width;
    private final TupleBuffer rows;
    private final int country;
    private final Fields fields;
    private final String file;
    private final List<Word> words;
    private final StringBuilder faults = new StringBuilder();
    private String badColumn = "";
    private long bad;

    /** A column whose values are compared with each other. */
    private record Word(SourceColumn column, int position, Spellings.Column spellings) {}

    /** For a file with these columns, in any order. */
    RowWriter(
            SourceTable table,
            List<String> header,
            TupleBuffer rows,
            Horizon horizon,
            Spellings spellings) {
        this.columns = requireNonNull(table, "table is null").columns();
        this.keyColumns = table.key().size();
        this.positions = table.columnNames().stream().mapToInt(header::indexOf).toArray();
        this.width = header.size();
        this.country = header.indexOf("country");
        this.rows = requireNonNull(rows, "rows is null");
        this.fields = new Fields(rows, requireNonNull(horizon, "horizon is null"));
        this.file = table.fileName();
        this.words = words(table, spellings);
    }

    private List<Word> words(SourceTable table, Spellings spellings) {
        return IntStream.range(0, positions.length)
                .boxed()
                .flatMap(
                        i ->
                                spellings.of(table, columns.get(i)).stream()
                                        .map(of -> new Word(columns.get(i), positions[i], of)))
                .toList();
    }

    /** How many records were bad. */
    long bad() {
        return bad;
    }

    /** Adds the row of a record. */
    void write(CsvRecord record) {
        faults.setLength(0);
        badColumn = "";
        int start = rows.size();
        begin(record);
        if (record.getFieldCount() == width) {
            appendFields(record);
        } else {
            faults.append(
                    "has %d fields where the header has %d"
                            .formatted(record.getFieldCount(), width));
        }
        if (faults.isEmpty()) {
            finishGood(record);
        } else {
            rows.truncate(start);
            writeBad(record);
        }
    }

    private void begin(CsvRecord record) {
        rows.begin(columns.size() + LINE_AND_REJECT_COLUMNS);
        rows.bigint(record.getStartingLineNumber());
    }

    private void appendFields(CsvRecord record) {
        Fields ofRow = country < 0 ? fields : fields.in(record.getField(country));
        for (int i = 0; i < positions.length; i++) {
            SourceColumn column = columns.get(i);
            String fault = ofRow.append(column, record.getField(positions[i]));
            if (!fault.isEmpty()) {
                note(column.name(), fault);
            }
        }
    }

    private void note(String column, String fault) {
        if (faults.isEmpty()) {
            badColumn = column;
            faults.append(fault);
        } else {
            faults.append("; ").append(column).append(' ').append(fault);
        }
    }

    private void finishGood(CsvRecord record) {
        for (Word word : words) {
            String field = record.getField(word.position());
            if (!Fields.isNothing(word.column().type(), field)) {
                word.spellings().add(field, file);
            }
        }
        rows.none();
        rows.none();
        rows.none();
    }

    private void writeBad(CsvRecord record) {
        bad++;
        begin(record);
        writeKey(record);
        columns.subList(keyColumns, columns.size()).forEach(column -> rows.none());
        if (badColumn.isEmpty()) {
            rows.none();
        } else {
            rows.text(badColumn);
        }
        rows.text(faults.toString());
        rows.text(CsvText.of(record.getFields()));
    }

    /** As far as it can be read: what a bad row stands for has not left the shop. */
    private void writeKey(CsvRecord record) {
        int start = rows.size();
        for (int i = 0; i < keyColumns; i++) {
            if (positions[i] >= record.getFieldCount()
                    || !fields.append(columns.get(i), record.getField(positions[i])).isEmpty()) {
                rows.truncate(start);
                columns.subList(0, keyColumns).forEach(column -> rows.none());
                return;
            }
        }
    }
}
