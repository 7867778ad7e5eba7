package dev.greenery.adapters.graphql.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A text is not JSON; the message says where and why. */
public final class MalformedJsonException extends Exception {
    MalformedJsonException(JsonProcessingException cause) {
        super(message(cause.getLocation(), cause.getOriginalMessage()), cause);
    }

    MalformedJsonException(JsonParser parser, String reason) {
        super(message(parser.currentTokenLocation(), reason));
    }

    private static String message(JsonLocation location, String reason) {
        return location == null
                ? "Not valid JSON: " + reason
                : "Not valid JSON at line %d, column %d: %s"
                        .formatted(location.getLineNr(), location.getColumnNr(), reason);
    }
}
