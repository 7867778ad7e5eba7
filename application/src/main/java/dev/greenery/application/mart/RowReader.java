package dev.greenery.application.mart;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Hands all values of a row to a sink. */
@FunctionalInterface
public interface RowReader {
    /** Reads every column of the row. */
    void read(Record row, ColumnSink sink);

    /**
     * The reader of a model's rows: code that is made for the row record, or, where a class loader
     * does not let it in, the readers of the columns one after the other.
     */
    static RowReader of(ModelDefinition<?> model) {
        return RowReaderCompiler.compile(model.rowType(), model.columns())
                .orElseGet(() -> byColumn(model.columns()));
    }

    /** Reads column by column: slower, but every record can be read so. */
    static RowReader byColumn(List<ColumnDefinition> columns) {
        List<ColumnDefinition> all = List.copyOf(columns);
        return (row, sink) -> {
            for (ColumnDefinition column : all) {
                Object value = column.reader().valueOrNull(row);
                if (value == null && !column.nullable()) {
                    throw new NullPointerException(column.name() + " is null");
                }
                hand(value, sink);
            }
        };
    }

    private static void hand(Object valueOrNull, ColumnSink sink) {
        switch (valueOrNull) {
            case null -> sink.none();
            case UUID value -> sink.uuid(value);
            case String value -> sink.text(value);
            case Boolean value -> sink.flag(value);
            case Integer value -> sink.integer(value);
            case Long value -> sink.bigint(value);
            case Double value -> sink.floating(value);
            case BigDecimal value -> sink.decimal(value);
            case Money value -> sink.money(value.minorUnits());
            case Instant value -> sink.timestamp(value);
            case LocalDate value -> sink.date(value);
            default ->
                    throw new IllegalArgumentException(
                            "No column holds a " + valueOrNull.getClass().getName());
        }
    }
}
