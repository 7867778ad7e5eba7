package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.language.StringValue;
import graphql.language.Value;

import java.util.Locale;
import java.util.function.Function;

/** Values that are sent as texts. */
final class TextCoercing<T> extends ScalarCoercing<T> {
    private final Function<String, T> parser;

    TextCoercing(Class<T> type, String expected, Function<String, T> parser) {
        super(type, expected);
        this.parser = requireNonNull(parser, "parser is null");
    }

    @Override
    T parse(Object sent) {
        return parser.apply((String) sent);
    }

    @Override
    Object sent(Value<?> literal) {
        return ((StringValue) literal).getValue();
    }

    @Override
    Object send(T value) {
        return value.toString();
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }
}
