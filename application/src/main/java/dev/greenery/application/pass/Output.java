package dev.greenery.application.pass;

import java.util.stream.Stream;

/** What a builder gives. */
final class Output {
    private Output() {}

    /** The rows; a builder that has none gives an empty stream, and not null. */
    static <R extends Record> Stream<R> of(Stream<R> rowsOrNull) {
        if (rowsOrNull == null) {
            throw new BadOutputException(
                    "its builder returns null instead of a stream; return Stream.empty()");
        }
        return rowsOrNull;
    }
}
