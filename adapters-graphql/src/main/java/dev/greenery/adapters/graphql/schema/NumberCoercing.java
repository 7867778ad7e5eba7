package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** Exact numbers: sent as numbers, taken as numbers or texts. */
final class NumberCoercing<T> extends ScalarCoercing<T> {
    /** A few characters such as 1e999999999 stand for a number that would fill the memory. */
    private static final int MAXIMUM_DIGITS = 100;

    private final Function<BigDecimal, T> convert;

    NumberCoercing(Class<T> type, String expected, Function<BigDecimal, T> convert) {
        super(type, expected);
        this.convert = requireNonNull(convert, "convert is null");
    }

    @Override
    T parse(Object sent) {
        return switch (sent) {
            case Number number -> convert.apply(bounded(number.toString()));
            case String text -> convert.apply(bounded(text));
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    @Override
    Object sent(Value<?> literal) {
        return switch (literal) {
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case StringValue text -> text.getValue();
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    @Override
    Object send(T value) {
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return FloatValue.of(new BigDecimal(value.toString()).doubleValue());
    }

    private static BigDecimal bounded(String text) {
        if (text.length() > MAXIMUM_DIGITS) {
            throw new IllegalArgumentException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAXIMUM_DIGITS) {
            throw new IllegalArgumentException("too large or too fine");
        }
        return number;
    }
}
