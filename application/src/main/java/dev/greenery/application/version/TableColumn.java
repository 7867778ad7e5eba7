package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

/**
 * A column of a table as it is in the warehouse, whatever the program would make of it today.
 *
 * @param type as SQL writes it
 */
public record TableColumn(String name, String type, boolean nullable) {
    /** Checks that nothing is missing. */
    public TableColumn {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }
}
