package dev.greenery.application.source;

import static java.util.Objects.requireNonNull;

/**
 * A column of one of the shop's tables.
 *
 * @param name in the file and in the table
 * @param missing what becomes of a row that has no value here
 * @param isPersonal whether it is masked for whoever may not see personal data
 */
public record SourceColumn(String name, FieldType type, Missing missing, boolean isPersonal) {
    /** Checks that nothing is missing. */
    public SourceColumn {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(missing, "missing is null");
    }

    /** What becomes of a row without a value. */
    public enum Missing {
        /** It is rejected: nobody could say what the row is, or add it to anything. */
        REJECTED,
        /** It is loaded, and the value is not known. */
        UNKNOWN,
        /** It is loaded under the id of all zeros, which is the unknown member's. */
        UNKNOWN_MEMBER
    }

    /** A column without which a row is rejected. */
    public static SourceColumn required(String name, FieldType type) {
        return new SourceColumn(name, type, Missing.REJECTED, false);
    }

    /** A column that a row may leave empty. */
    public static SourceColumn optional(String name, FieldType type) {
        return new SourceColumn(name, type, Missing.UNKNOWN, false);
    }

    /** A part of a key that refers to something, and that a row may leave empty all the same. */
    public static SourceColumn reference(String name) {
        return new SourceColumn(name, FieldType.UUID, Missing.UNKNOWN_MEMBER, false);
    }

    /** The same column, which holds personal data. */
    public SourceColumn personal() {
        return new SourceColumn(name, type, missing, true);
    }

    /** Whether every row that is loaded has a value. */
    public boolean isAlwaysThere() {
        return missing != Missing.UNKNOWN;
    }
}
