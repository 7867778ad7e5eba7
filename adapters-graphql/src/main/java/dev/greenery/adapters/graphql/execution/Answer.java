package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a question gets: a value, or the reason why there is none.
 *
 * @param <T> the value
 */
sealed interface Answer<T> {
    /** There is a value. */
    record Given<T>(T value) implements Answer<T> {
        public Given {
            requireNonNull(value, "value is null");
        }
    }

    /** There is none, for a reason that the client is told. */
    record Refused<T>(ErrorCode code, String message) implements Answer<T> {
        public Refused {
            requireNonNull(code, "code is null");
            requireNonNull(message, "message is null");
        }
    }

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(ErrorCode code, String message) {
        return new Refused<>(code, message);
    }

    /** A question that makes no sense. */
    static <T> Answer<T> badRequest(String message) {
        return refused(ErrorCode.BAD_REQUEST, message);
    }

    /** All the values, or the first reason why there is none. */
    static <T> Answer<List<T>> all(Iterable<Answer<T>> answers) {
        List<T> values = new ArrayList<>();
        for (Answer<T> answer : answers) {
            switch (answer) {
                case Given<T>(T value) -> values.add(value);
                case Refused<T>(ErrorCode code, String message) -> {
                    return refused(code, message);
                }
            }
        }
        return given(values);
    }

    /** Goes on with the value, if there is one. */
    default <U> Answer<U> flatMap(Function<? super T, Answer<U>> next) {
        return switch (this) {
            case Given<T>(T value) -> next.apply(value);
            case Refused<T>(ErrorCode code, String message) -> refused(code, message);
        };
    }

    /** Changes the value, if there is one. */
    default <U> Answer<U> map(Function<? super T, ? extends U> change) {
        return flatMap(value -> given(change.apply(value)));
    }

    /** The value, or a GraphQL error, of the field that is being answered. */
    default DataFetcherResult<T> toResult(DataFetchingEnvironment field) {
        return switch (this) {
            case Given<T>(T value) -> DataFetcherResult.newResult(value).build();
            case Refused<T>(ErrorCode code, String message) ->
                    DataFetcherResult.<T>newResult()
                            .error(
                                    Errors.coded(GraphqlErrorBuilder.newError(field), code)
                                            .message("%s", message)
                                            .build())
                            .build();
        };
    }
}
