package dev.greenery.bootstrap.output;

import dev.greenery.application.query.ResultRow;

import java.util.List;

/** Writes rows as they come. */
public interface RowWriter {
    /**
     * Writes a row.
     *
     * @throws OutputClosedException if nobody reads any longer
     */
    void write(ResultRow row);

    /** Writes what is left, once all rows came; not after a fault, so that nothing looks whole. */
    void finish();

    /** The columns that the screen had no room for, once all is written. */
    default List<String> leftOut() {
        return List.of();
    }
}
