package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

import java.util.Locale;

/**
 * Takes values from queries and variables, and gives them to responses.
 *
 * @param <T> the Java type of a value
 */
abstract sealed class ScalarCoercing<T> implements Coercing<T, Object>
        permits TextCoercing, NumberCoercing {
    private final Class<T> type;
    private final String expected;

    ScalarCoercing(Class<T> type, String expected) {
        this.type = requireNonNull(type, "type is null");
        this.expected = requireNonNull(expected, "expected is null");
    }

    /**
     * The value that was sent.
     *
     * @throws RuntimeException of any kind if it is none of this type
     */
    abstract T parse(Object sent);

    /** The value of a literal as it would be sent in a variable. */
    abstract Object sent(Value<?> literal);

    /** How a value is sent to the client. */
    abstract Object send(T value);

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException("Not " + expected);
        }
        return send(type.cast(value));
    }

    @Override
    public T parseValue(Object sent, GraphQLContext context, Locale locale) {
        try {
            return parse(sent);
        } catch (RuntimeException e) {
            throw new CoercingParseValueException("Expected %s".formatted(expected), e);
        }
    }

    @Override
    public T parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return parse(sent(literal));
        } catch (RuntimeException e) {
            throw new CoercingParseLiteralException("Expected %s".formatted(expected), e);
        }
    }
}
