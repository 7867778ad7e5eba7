package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

/** A value that is JSON already. */
public record JsonValue(String text) {
    /** Checks that there is a text. */
    public JsonValue {
        requireNonNull(text, "text is null");
    }

    /** The JSON. */
    @Override
    public String toString() {
        return text;
    }
}
