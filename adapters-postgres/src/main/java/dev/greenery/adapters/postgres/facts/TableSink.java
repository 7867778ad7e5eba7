package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.row.RowReader;

/** Encodes the rows of one thread, and sends them in batches. */
final class TableSink<R extends Record> implements RowSink<R> {
    private final TableCopy table;
    private final RowReader reader;
    private final int columns;
    private final TupleBuffer tuples = new TupleBuffer();

    TableSink(TableCopy table) {
        this.table = table;
        this.reader = table.reader();
        this.columns = table.model().columns().size();
    }

    @Override
    public void accept(R row) {
        int before = tuples.size();
        try {
            tuples.begin(columns);
            reader.read(row, tuples);
        } catch (RuntimeException | Error e) {
            // Half a row would spoil those beside it.
            tuples.truncate(before);
            throw e;
        }
        if (tuples.isFull()) {
            table.write(tuples);
        }
    }

    @Override
    public void close() {
        if (tuples.size() > 0) {
            table.write(tuples);
        }
    }
}
