package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.port.out.StageMarts.RowSink;

/** Encodes the rows of one thread, and sends them in batches. */
final class TableSink<R extends Record> implements RowSink<R> {
    private static final int BATCH_BYTES = 1 << 16;
    private static final int INITIAL_BYTES = 1 << 12;

    private final TableCopy table;
    private final RowEncoder encoder;
    private final CopyBuffer buffer = new CopyBuffer(INITIAL_BYTES);

    TableSink(TableCopy table) {
        this.table = table;
        this.encoder = new RowEncoder(table.reader(), table.model().columns().size(), buffer);
    }

    @Override
    public void accept(R row) {
        encoder.encode(row);
        if (buffer.size() >= BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        table.write(buffer);
        buffer.clear();
    }

    @Override
    public void close() {
        if (buffer.size() > 0) {
            flush();
        }
    }
}
