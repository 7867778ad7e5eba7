package dev.greenery.application.change;

import static java.util.Objects.requireNonNull;

/**
 * A moment of the shop's data as the warehouse knows it: what had been committed then, and what had
 * not.
 *
 * @param text as the warehouse writes it; nobody else reads it
 */
public record SourceMoment(String text) {
    /** Checks that nothing is missing. */
    public SourceMoment {
        requireNonNull(text, "text is null");
    }
}
