package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

/**
 * A column of a result.
 *
 * @param name as it was asked for; another column may have the same
 * @param isNumeric whether it holds numbers
 */
public record ResultColumn(String name, boolean isNumeric) {
    /** Checks that there is a name. */
    public ResultColumn {
        requireNonNull(name, "name is null");
    }
}
