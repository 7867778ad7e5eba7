package dev.greenery.adapters.postgres.load;

import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/**
 * Checks the fields of a file and appends them to rows. Its bounds keep out what a build could not
 * end with. Reasons never quote a field: a shifted row puts names into number columns.
 *
 * @param country that which the row names, where postal codes are written as it does
 */
record Fields(TupleBuffer row, Horizon horizon, Optional<String> country) {
    /** What is wrong where nothing is. */
    static final String FINE = "";

    private static final char NUL = '\0';
    private static final int INTEGER_DIGITS = 10;
    private static final int MOST_UNITS = 100_000;

    /** For the rows of a file that name no country. */
    Fields(TupleBuffer row, Horizon horizon) {
        this(row, horizon, Optional.empty());
    }

    /** For a row whose country is in this field. */
    Fields in(String field) {
        return new Fields(
                row, horizon, Optional.of(field).filter(name -> !isNothing(FieldType.NAME, name)));
    }

    /**
     * Checks a field and appends it to the row.
     *
     * @return what is wrong with it; {@link #FINE} when nothing is
     */
    String append(SourceColumn column, String field) {
        // All zeros is how others write "nobody"; here it is the key of the unknown member.
        boolean isNil = column.type() == FieldType.UUID && UuidText.isNil(field);
        if (!isNil && !isNothing(column.type(), field)) {
            return append(column.type(), field);
        }
        return switch (column.missing()) {
            case REJECTED -> isNil ? "is all zeros, which is the id of nothing" : "is missing";
            case UNKNOWN -> none();
            case UNKNOWN_MEMBER -> uuid(UuidText.NIL);
        };
    }

    private String none() {
        row.none();
        return FINE;
    }

    /** The words are those by which databases write that there is nothing. */
    static boolean isNothing(FieldType type, String field) {
        return field.isEmpty()
                || field.equals("NULL")
                || field.equals("\\N")
                || (type == FieldType.CODE && field.isBlank());
    }

    private String append(FieldType type, String field) {
        return switch (type) {
            case UUID -> uuid(field);
            case TEXT -> text(field, Integer.MAX_VALUE);
            case NAME, CODE -> text(field, FieldType.LONGEST_NAME);
            case INTEGER -> integer(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case QUANTITY -> integer(field, -MOST_UNITS, MOST_UNITS);
            case ZIPCODE -> zipCode(field);
            case MONEY -> money(field);
            case INSTANT -> instant(field, horizon.micros());
            case PLANNED -> instant(field, Long.MAX_VALUE);
        };
    }

    private String uuid(String field) {
        if (!UuidText.isUuid(field)) {
            return "is not a UUID such as 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6";
        }
        row.uuid(UuidText.high(field), UuidText.low(field));
        return FINE;
    }

    private String text(String field, int longest) {
        if (field.indexOf(NUL) >= 0) {
            return "contains a NUL character";
        }
        if (field.length() > longest) {
            return "is longer than " + longest + " characters";
        }
        row.text(field);
        return FINE;
    }

    private String integer(String field, int least, int most) {
        long number = WholeNumberText.parse(field, INTEGER_DIGITS);
        if (number == WholeNumberText.NONE || number < least || number > most) {
            return "is not a whole number of at most " + most;
        }
        row.integer((int) number);
        return FINE;
    }

    private String zipCode(String field) {
        ZipCode code = ZipCode.of(field);
        if (!code.isWellFormed()) {
            return "is not a postal code such as 02134 or SW1A 1AA, of at most 12 letters, digits,"
                    + " blanks and hyphens";
        }
        row.text(code.in(country).value());
        return FINE;
    }

    private String money(String field) {
        if (!MoneyText.isMoney(field)) {
            return "is not a decimal number of at most 9 digits and 2 places";
        }
        row.money(MoneyText.minorUnits(field));
        return FINE;
    }

    private String instant(String field, long latest) {
        long micros = InstantText.epochMicros(field);
        if (micros == InstantText.NONE) {
            return "is not an instant such as 2021-02-11T23:30:33Z, of the years 1900 to 2199";
        }
        if (micros > latest) {
            return "is in the future";
        }
        row.timestamp(micros);
        return FINE;
    }
}
