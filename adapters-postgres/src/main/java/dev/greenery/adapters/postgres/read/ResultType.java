package dev.greenery.adapters.postgres.read;

import dev.greenery.application.query.JsonValue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What is made of the values of a type; of one that is not named here, its text as it comes. */
enum ResultType {
    FLAG {
        @Override
        Object of(String text, ResultSet row, int column) {
            return text.equals("t");
        }
    },
    WHOLE_NUMBER {
        @Override
        Object of(String text, ResultSet row, int column) {
            return Long.valueOf(text);
        }
    },
    DECIMAL {
        @Override
        Object of(String text, ResultSet row, int column) {
            return Character.isLetter(text.charAt(text.length() - 1))
                    ? Double.valueOf(text)
                    : new BigDecimal(text);
        }
    },
    FLOATING {
        @Override
        Object of(String text, ResultSet row, int column) {
            return Double.valueOf(text);
        }
    },
    INSTANT {
        @Override
        Object of(String text, ResultSet row, int column) throws SQLException {
            return isEndless(text) ? text : row.getObject(column, OffsetDateTime.class).toInstant();
        }
    },
    LOCAL_TIME {
        @Override
        Object of(String text, ResultSet row, int column) throws SQLException {
            return isEndless(text)
                    ? text
                    : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                            row.getObject(column, LocalDateTime.class));
        }
    },
    JSON {
        @Override
        Object of(String text, ResultSet row, int column) {
            return new JsonValue(text);
        }
    },
    TEXT {
        @Override
        Object of(String text, ResultSet row, int column) {
            return text;
        }
    };

    /** By its name in the catalog; numbers that count by themselves have another to the driver. */
    static ResultType named(String type) {
        return switch (type) {
            case "bool" -> FLAG;
            case "int2", "int4", "int8", "oid", "smallserial", "serial", "bigserial" ->
                    WHOLE_NUMBER;
            case "numeric" -> DECIMAL;
            case "float4", "float8" -> FLOATING;
            case "timestamptz" -> INSTANT;
            case "timestamp" -> LOCAL_TIME;
            case "json", "jsonb" -> JSON;
            default -> TEXT;
        };
    }

    boolean isNumeric() {
        return this == WHOLE_NUMBER || this == DECIMAL || this == FLOATING;
    }

    /** The value of a column of the current row, if it has one. */
    Optional<Object> value(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? Optional.empty() : Optional.of(of(text, row, column));
    }

    abstract Object of(String text, ResultSet row, int column) throws SQLException;

    private static boolean isEndless(String text) {
        return text.endsWith("infinity");
    }
}
