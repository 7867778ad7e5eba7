package dev.greenery.adapters.graphql.schema;

import dev.greenery.application.row.ColumnType;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** The scalar types of column values. */
final class ColumnScalars {
    static final GraphQLScalarType ID =
            scalar(
                    "UUID",
                    "An id, such as `b6e46c66-2d2b-4c4e-9a3c-0a5d6f2f7a11`.",
                    new TextCoercing<>(UUID.class, "a UUID", ColumnScalars::uuid));

    static final GraphQLScalarType DATE_TIME =
            scalar(
                    "DateTime",
                    "A point in time in UTC, to the microsecond, such as"
                            + " `2021-02-10T23:59:01.5Z`. Other offsets are understood.",
                    new TextCoercing<>(Instant.class, "an ISO 8601 instant", Instant::parse));

    static final GraphQLScalarType DATE =
            scalar(
                    "Date",
                    "A calendar day in the business zone, such as `2021-02-10`.",
                    new TextCoercing<>(LocalDate.class, "an ISO 8601 date", LocalDate::parse));

    static final GraphQLScalarType LONG =
            scalar(
                    "Long",
                    "A whole number of 64 bits. Sent as a number; understood as a number or a"
                            + " text.",
                    new NumberCoercing<>(
                            Long.class, "a whole number of 64 bits", BigDecimal::longValueExact));

    static final GraphQLScalarType DECIMAL =
            scalar(
                    "Decimal",
                    "An exact decimal number, such as `12.50`. Sent as a number with every digit"
                            + " that it has; understood as a number or a text.",
                    new NumberCoercing<>(
                            BigDecimal.class, "a decimal number", Function.identity()));

    private ColumnScalars() {}

    /** The type of a column's values. */
    static GraphQLScalarType of(ColumnType type) {
        return switch (type) {
            case UUID -> ID;
            case TEXT -> Scalars.GraphQLString;
            case BOOLEAN -> Scalars.GraphQLBoolean;
            case INTEGER -> Scalars.GraphQLInt;
            case BIGINT -> LONG;
            case DECIMAL, MONEY -> DECIMAL;
            case DOUBLE -> Scalars.GraphQLFloat;
            case TIMESTAMP -> DATE_TIME;
            case DATE -> DATE;
        };
    }

    /** Unlike {@link UUID#fromString}, it does not guess digits that are missing. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in the usual form");
        }
        return uuid;
    }

    private static GraphQLScalarType scalar(
            String name, String description, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(coercing)
                .build();
    }
}
