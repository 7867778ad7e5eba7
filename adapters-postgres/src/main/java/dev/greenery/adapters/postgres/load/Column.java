package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.copy.TupleBuffer;

/** A column of a source table. */
record Column(String name, FieldType type, boolean isRequired, boolean isPersonal) {
    /** Checks that nothing is missing. */
    Column {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    static Column required(String name, FieldType type) {
        return new Column(name, type, true, false);
    }

    static Column optional(String name, FieldType type) {
        return new Column(name, type, false, false);
    }

    /** The column, which holds personal data: it is masked for whoever may not see it. */
    Column personal() {
        return new Column(name, type, isRequired, true);
    }

    /**
     * Checks a field and appends it to a row.
     *
     * @return what is wrong with it; empty when nothing is
     */
    String append(String field, TupleBuffer row, Horizon horizon) {
        // All zeros is how others write "nobody"; here it is the key of the unknown member.
        boolean isNil = type == FieldType.UUID && UuidText.isNil(field);
        if (!type.isNothing(field) && !isNil) {
            return type.append(field, row, horizon);
        }
        row.none();
        if (!isRequired) {
            return FieldType.FINE;
        }
        return isNil ? "is all zeros, which is the id of nothing" : "is missing";
    }
}
