package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;

import java.nio.ByteBuffer;
import java.util.List;

/** Turns the records of a file into rows of its staging table, good or bad. */
final class RowWriter {
    private static final int LINE_AND_REJECT_COLUMNS = 4;

    private final List<Column> columns;
    private final int[] positions;
    private final int width;
    private final CopyRow row = new CopyRow();
    private final StringBuilder faults = new StringBuilder();
    private String badColumn = "";
    private long bad;

    /** For a file with these columns, in any order. */
    RowWriter(ShopTable table, List<String> header) {
        this.columns = requireNonNull(table, "table is null").columns();
        this.positions = table.columnNames().stream().mapToInt(header::indexOf).toArray();
        this.width = header.size();
    }

    /** How many records were bad. */
    long bad() {
        return bad;
    }

    /** The row of a record; valid until the next. */
    ByteBuffer write(CsvRecord record) {
        faults.setLength(0);
        badColumn = "";
        begin(record);
        if (record.getFieldCount() == width) {
            appendFields(record);
        } else {
            faults.append(
                    "has %d fields where the header has %d"
                            .formatted(record.getFieldCount(), width));
        }
        return faults.isEmpty() ? finishGood() : finishBad(record);
    }

    private void begin(CsvRecord record) {
        row.begin(columns.size() + LINE_AND_REJECT_COLUMNS);
        row.appendBigint(record.getStartingLineNumber());
    }

    private void appendFields(CsvRecord record) {
        for (int i = 0; i < positions.length; i++) {
            Column column = columns.get(i);
            String fault = column.append(record.getField(positions[i]), row);
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

    private ByteBuffer finishGood() {
        row.appendNull();
        row.appendNull();
        row.appendNull();
        return row.finished();
    }

    private ByteBuffer finishBad(CsvRecord record) {
        bad++;
        begin(record);
        columns.forEach(column -> row.appendNull());
        if (badColumn.isEmpty()) {
            row.appendNull();
        } else {
            row.appendText(badColumn);
        }
        row.appendText(faults.toString());
        row.appendText(CsvText.of(record.getFields()));
        return row.finished();
    }
}
