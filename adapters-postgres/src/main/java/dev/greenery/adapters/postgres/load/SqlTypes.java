package dev.greenery.adapters.postgres.load;

import dev.greenery.application.source.FieldType;

/** The types of the columns that hold the shop's fields. */
final class SqlTypes {
    private SqlTypes() {}

    static String of(FieldType type) {
        return switch (type) {
            case UUID -> "uuid";
            case TEXT, NAME, CODE, ZIPCODE -> "text";
            case INTEGER, QUANTITY -> "integer";
            case MONEY -> "numeric(14, 2)";
            case INSTANT, PLANNED -> "timestamptz";
        };
    }
}
