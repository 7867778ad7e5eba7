package dev.greenery.adapters.postgres.load;

import dev.greenery.adapters.postgres.copy.TupleBuffer;

/**
 * What a field may hold; its bounds keep out what a build could not end with. Reasons never quote a
 * field: a shifted row puts names into number columns.
 */
enum FieldType {
    UUID("uuid") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            if (!UuidText.isUuid(field)) {
                return "is not a UUID such as 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6";
            }
            row.uuid(UuidText.high(field), UuidText.low(field));
            return FINE;
        }
    },
    TEXT("text") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendText(field, row, Integer.MAX_VALUE);
        }
    },
    /** A text that marts have in their keys, and so must fit into an index beside another. */
    NAME("text") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendText(field, row, LONGEST_NAME);
        }
    },
    /** A text that refers to something; blanks alone refer to nothing. */
    CODE("text") {
        @Override
        boolean isNothing(String field) {
            return field.isBlank();
        }

        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendText(field, row, LONGEST_NAME);
        }
    },
    INTEGER("integer") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendInteger(field, row, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    },
    /** Units of a product in one order; with any amount of money a product that can be kept. */
    QUANTITY("integer") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendInteger(field, row, -MOST_UNITS, MOST_UNITS);
        }
    },
    ZIPCODE("bigint") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            long number = WholeNumberText.parse(field, ZIPCODE_DIGITS);
            if (number == WholeNumberText.NONE) {
                return "is not a whole number of at most %d digits".formatted(ZIPCODE_DIGITS);
            }
            row.bigint(number);
            return FINE;
        }
    },
    MONEY("numeric(14, 2)") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            if (!MoneyText.isMoney(field)) {
                return "is not a decimal number of at most 9 digits and 2 places";
            }
            row.money(MoneyText.minorUnits(field));
            return FINE;
        }
    },
    /** When something happened. */
    INSTANT("timestamptz") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendInstant(field, row, horizon.micros());
        }
    },
    /** When something is to happen. */
    PLANNED("timestamptz") {
        @Override
        String append(String field, TupleBuffer row, Horizon horizon) {
            return appendInstant(field, row, Long.MAX_VALUE);
        }
    };

    /** What is wrong where nothing is. */
    static final String FINE = "";

    private static final char NUL = '\0';
    private static final int MOST_LINES = 10;
    private static final int LONGEST_NAME = 300;
    private static final int INTEGER_DIGITS = 10;
    private static final int MOST_UNITS = 100_000;
    private static final int ZIPCODE_DIGITS = 10;

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of the column. */
    String sqlType() {
        return sqlType;
    }

    /** Whether a field says that there is no value. */
    boolean isNothing(String field) {
        return field.isEmpty();
    }

    private static String appendText(String field, TupleBuffer row, int longest) {
        if (field.indexOf(NUL) >= 0) {
            return "contains a NUL character";
        }
        if (field.indexOf('\n') >= 0 && field.lines().count() > MOST_LINES) {
            return "spans %d lines: a quote is missing, or there is one too many"
                    .formatted(field.lines().count());
        }
        if (field.length() > longest) {
            return "is longer than " + longest + " characters";
        }
        row.text(field);
        return FINE;
    }

    private static String appendInteger(String field, TupleBuffer row, int least, int most) {
        long number = WholeNumberText.parse(field, INTEGER_DIGITS);
        if (number == WholeNumberText.NONE || number < least || number > most) {
            return "is not a whole number of at most " + most;
        }
        row.integer((int) number);
        return FINE;
    }

    private static String appendInstant(String field, TupleBuffer row, long latest) {
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

    /**
     * Checks a field and appends it to a row.
     *
     * @return what is wrong with it; {@link #FINE} when nothing is
     */
    abstract String append(String field, TupleBuffer row, Horizon horizon);
}
