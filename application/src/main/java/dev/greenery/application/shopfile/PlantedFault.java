package dev.greenery.application.shopfile;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/**
 * Where a dirty sample holds which fault.
 *
 * @param line the line in the file, from 1; the header is line 1
 * @param column the column that is wrong, or that is missing
 */
public record PlantedFault(SourceTable file, long line, String column, FaultKind kind) {
    private static final int FIRST_LINE_AFTER_HEADER = 2;

    /** Checks that nothing is missing and that the line is below the header. */
    public PlantedFault {
        requireNonNull(file, "file is null");
        requireNonNull(column, "column is null");
        requireNonNull(kind, "kind is null");
        if (line < FIRST_LINE_AFTER_HEADER) {
            throw new IllegalArgumentException("Line " + line + " is not below the header");
        }
    }
}
