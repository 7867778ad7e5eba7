package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.PageRequest.End;
import dev.greenery.application.query.RowQuery.Position;

import java.util.Map;
import java.util.Optional;

/** Reads the paging arguments of a connection. */
record PageArguments(GraphqlLimits limits) {
    PageArguments {
        requireNonNull(limits, "limits is null");
    }

    Answer<PageRequest> read(Map<String, Object> arguments, Cursors cursors) {
        boolean backward = has(arguments, "last") || has(arguments, "before");
        if (backward && (has(arguments, "first") || has(arguments, "after"))) {
            return Answer.badRequest("Use first with after, or last with before, but not both");
        }
        return backward
                ? read(arguments, "last", "before", End.FINISH, cursors)
                : read(arguments, "first", "after", End.START, cursors);
    }

    private Answer<PageRequest> read(
            Map<String, Object> arguments,
            String sizeName,
            String cursorName,
            End from,
            Cursors cursors) {
        return size(sizeName, arguments.get(sizeName))
                .flatMap(
                        size ->
                                place(arguments.get(cursorName), cursors)
                                        .map(place -> new PageRequest(size, from, place)));
    }

    /** How many rows to give. */
    Answer<Integer> size(String name, Object argument) {
        if (argument == null) {
            return Answer.given(limits.defaultPageSize());
        }
        int size = (Integer) argument;
        if (size < 0) {
            return Answer.badRequest("%s must not be negative".formatted(name));
        }
        if (size > limits.maxPageSize()) {
            return Answer.refused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "%s is %d, but a page has at most %d rows; ask for the rest with cursors"
                            .formatted(name, size, limits.maxPageSize()));
        }
        return Answer.given(size);
    }

    private static Answer<Optional<Position>> place(Object cursor, Cursors cursors) {
        return cursor == null
                ? Answer.given(Optional.empty())
                : cursors.position((String) cursor).map(Optional::of);
    }

    private static boolean has(Map<String, Object> arguments, String name) {
        return arguments.get(name) != null;
    }
}
