package dev.greenery.application.source;

import static java.util.Objects.requireNonNull;

/**
 * A column of one of the shop's tables.
 *
 * @param name in the file and in the table
 * @param isRequired whether a row without a value is refused
 * @param isPersonal whether it is masked for whoever may not see personal data
 */
public record SourceColumn(String name, FieldType type, boolean isRequired, boolean isPersonal) {
    /** Checks that nothing is missing. */
    public SourceColumn {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** A column without which a row is refused. */
    public static SourceColumn required(String name, FieldType type) {
        return new SourceColumn(name, type, true, false);
    }

    /** A column that a row may leave empty. */
    public static SourceColumn optional(String name, FieldType type) {
        return new SourceColumn(name, type, false, false);
    }

    /** The same column, which holds personal data. */
    public SourceColumn personal() {
        return new SourceColumn(name, type, isRequired, true);
    }
}
