package dev.greenery.adapters.postgres.load;

import dev.greenery.adapters.postgres.copy.TupleBuffer;

/** What a field may hold. Reasons never quote it: a shifted row puts names into number columns. */
enum FieldType {
    UUID("uuid") {
        @Override
        String append(String field, TupleBuffer row) {
            if (!UuidText.isUuid(field)) {
                return "is not a UUID such as 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6";
            }
            row.uuid(UuidText.high(field), UuidText.low(field));
            return FINE;
        }
    },
    TEXT("text") {
        @Override
        String append(String field, TupleBuffer row) {
            if (field.indexOf(NUL) >= 0) {
                return "contains a NUL character";
            }
            row.text(field);
            return FINE;
        }
    },
    /** A text that is a key, and so must fit into an index. */
    CODE("text") {
        @Override
        String append(String field, TupleBuffer row) {
            return field.length() <= LONGEST_CODE
                    ? TEXT.append(field, row)
                    : "is longer than " + LONGEST_CODE + " characters";
        }
    },
    INTEGER("integer") {
        @Override
        String append(String field, TupleBuffer row) {
            try {
                row.integer(Integer.parseInt(field));
                return FINE;
            } catch (NumberFormatException e) {
                return "is not a whole number of at most 2147483647";
            }
        }
    },
    BIGINT("bigint") {
        @Override
        String append(String field, TupleBuffer row) {
            try {
                row.bigint(Long.parseLong(field));
                return FINE;
            } catch (NumberFormatException e) {
                return "is not a whole number";
            }
        }
    },
    MONEY("numeric(14, 2)") {
        @Override
        String append(String field, TupleBuffer row) {
            if (!MoneyText.isMoney(field)) {
                return "is not a decimal number of at most 12 digits and 2 places";
            }
            row.money(MoneyText.minorUnits(field));
            return FINE;
        }
    },
    INSTANT("timestamptz") {
        @Override
        String append(String field, TupleBuffer row) {
            long micros = InstantText.epochMicros(field);
            if (micros == InstantText.NONE) {
                return "is not an instant such as 2021-02-11T23:30:33Z";
            }
            row.timestamp(micros);
            return FINE;
        }
    };

    /** What is wrong where nothing is. */
    static final String FINE = "";

    private static final char NUL = '\0';
    private static final int LONGEST_CODE = 500;

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of the column. */
    String sqlType() {
        return sqlType;
    }

    /**
     * Checks a field and appends it to a row.
     *
     * @return what is wrong with it; {@link #FINE} when nothing is
     */
    abstract String append(String field, TupleBuffer row);
}
