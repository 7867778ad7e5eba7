package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.mart.ModelDefinition;

/** Encodes the rows of a model as tuples of binary {@code COPY}. */
final class RowEncoder {
    private final ColumnEncoder[] columns;

    RowEncoder(ModelDefinition<?> model) {
        columns = model.columns().stream().map(ColumnEncoder::of).toArray(ColumnEncoder[]::new);
    }

    void encode(Record row, CopyBuffer out) {
        out.putShort(columns.length);
        for (ColumnEncoder column : columns) {
            column.encode(row, out);
        }
    }
}
