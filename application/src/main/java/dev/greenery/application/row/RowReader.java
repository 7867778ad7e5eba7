package dev.greenery.application.row;

import java.util.List;

/** Hands all values of a row to a sink. */
@FunctionalInterface
public interface RowReader {
    /** Reads every column of the row. */
    void read(Record row, ColumnSink sink);

    /**
     * The reader of a row record: code that is made for the row record, or, where a class loader
     * does not let it in, the readers of the columns one after the other.
     */
    static RowReader of(Class<? extends Record> rowType) {
        return RowReaderCompiler.compile(rowType).orElseGet(() -> byColumn(rowType));
    }

    /** Reads column by column: slower, but every record can be read so. */
    static RowReader byColumn(Class<? extends Record> rowType) {
        List<NamedShape> columns = ColumnPath.of(rowType).stream().map(NamedShape::of).toList();
        return (row, sink) -> {
            for (NamedShape column : columns) {
                Object value = column.shape().readers().get().valueOrNull(row);
                if (value == null && !column.shape().nullable()) {
                    throw new NullPointerException(column.name() + " is null");
                }
                sink.object(value);
            }
        };
    }

    /** A column that is read by its own reader. */
    record NamedShape(String name, ColumnShape shape) {
        private static NamedShape of(ColumnPath path) {
            return new NamedShape(path.name(), ColumnShape.of(path).orElseThrow());
        }
    }
}
