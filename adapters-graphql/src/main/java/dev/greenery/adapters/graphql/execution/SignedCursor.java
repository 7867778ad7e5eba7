package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.adapters.graphql.json.MalformedJsonException;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes and reads cursors of one query.
 *
 * @param signature tells the query from others; a cursor of another one is refused
 */
record SignedCursor(String signature) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    SignedCursor {
        requireNonNull(signature, "signature is null");
    }

    /** The cursor of a place. */
    String of(List<?> place) {
        List<Object> content = new ArrayList<>();
        content.add(signature);
        content.addAll(place);
        return ENCODER.encodeToString(Json.write(content));
    }

    /** The place that a cursor stands for. */
    Answer<List<?>> place(String cursor) {
        try {
            return Json.read(DECODER.decode(cursor)) instanceof List<?> content
                    ? place(content)
                    : broken();
        } catch (IllegalArgumentException | MalformedJsonException e) {
            return broken();
        }
    }

    private Answer<List<?>> place(List<?> content) {
        if (content.isEmpty() || !(content.getFirst() instanceof String signed)) {
            return broken();
        }
        return signed.equals(signature)
                ? Answer.given(content.subList(1, content.size()))
                : Answer.badRequest(
                        "The cursor belongs to another query; use cursors only with the one that"
                                + " they came from (here %s)".formatted(signature));
    }

    static <T> Answer<T> broken() {
        return Answer.badRequest(
                "The cursor is broken; use one that a page gave, exactly as it was given");
    }
}
