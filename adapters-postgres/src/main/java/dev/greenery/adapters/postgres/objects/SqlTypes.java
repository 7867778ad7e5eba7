package dev.greenery.adapters.postgres.objects;

import dev.greenery.application.source.FieldType;

/** The types of the columns that hold the shop's fields. */
public final class SqlTypes {
    private SqlTypes() {}

    /** The type of a column whose fields are of a type. */
    public static String of(FieldType type) {
        return switch (type) {
            case UUID -> "uuid";
            case TEXT, NAME, CODE, ZIPCODE -> "text";
            case INTEGER, QUANTITY -> "integer";
            case MONEY -> "numeric(14, 2)";
            case INSTANT, PLANNED -> "timestamptz";
        };
    }
}
