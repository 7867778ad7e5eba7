package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a value from the object that a field belongs to; null where there is none. It asks nothing
 * of the environment, which the engine then need not build for every value of every row.
 */
record Values<T>(Class<T> type, Function<? super T, ?> read) implements LightDataFetcher<Object> {
    Values {
        requireNonNull(type, "type is null");
        requireNonNull(read, "read is null");
    }

    static <T> DataFetcher<?> value(Class<T> type, Function<? super T, ?> read) {
        return new Values<>(type, read);
    }

    @Override
    public Object get(
            GraphQLFieldDefinition field,
            Object source,
            Supplier<DataFetchingEnvironment> environment) {
        return read.apply(type.cast(source));
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return read.apply(type.cast(environment.<Object>getSource()));
    }
}
