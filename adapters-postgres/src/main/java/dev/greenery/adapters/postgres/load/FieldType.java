package dev.greenery.adapters.postgres.load;

/** What a field may hold. Reasons never quote it: a shifted row puts names into number columns. */
enum FieldType {
    UUID("uuid") {
        @Override
        String append(String field, CopyRow row) {
            return UuidText.isUuid(field)
                    ? row.appendUuid(UuidText.high(field), UuidText.low(field))
                    : "is not a UUID such as 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6";
        }
    },
    TEXT("text") {
        @Override
        String append(String field, CopyRow row) {
            return field.indexOf(NUL) < 0 ? row.appendText(field) : "contains a NUL character";
        }
    },
    /** A text that is a key, and so must fit into an index. */
    CODE("text") {
        @Override
        String append(String field, CopyRow row) {
            return field.length() <= LONGEST_CODE
                    ? TEXT.append(field, row)
                    : "is longer than " + LONGEST_CODE + " characters";
        }
    },
    INTEGER("integer") {
        @Override
        String append(String field, CopyRow row) {
            try {
                return row.appendInteger(Integer.parseInt(field));
            } catch (NumberFormatException e) {
                return "is not a whole number of at most 2147483647";
            }
        }
    },
    BIGINT("bigint") {
        @Override
        String append(String field, CopyRow row) {
            try {
                return row.appendBigint(Long.parseLong(field));
            } catch (NumberFormatException e) {
                return "is not a whole number";
            }
        }
    },
    MONEY("numeric(14, 2)") {
        @Override
        String append(String field, CopyRow row) {
            return MoneyText.isMoney(field)
                    ? row.appendHundredths(MoneyText.hundredths(field))
                    : "is not a decimal number of at most 12 digits and 2 places";
        }
    },
    INSTANT("timestamptz") {
        @Override
        String append(String field, CopyRow row) {
            long micros = InstantText.epochMicros(field);
            return micros != InstantText.NONE
                    ? row.appendInstant(micros)
                    : "is not an instant such as 2021-02-11T23:30:33Z";
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
    abstract String append(String field, CopyRow row);
}
