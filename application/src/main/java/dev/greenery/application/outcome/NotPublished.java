package dev.greenery.application.outcome;

import static java.util.Objects.requireNonNull;

/** A mart that the question is of has never been published: there is nothing to read yet. */
public record NotPublished(String mart) implements ReadRefusal {
    /** Checks that there is a mart. */
    public NotPublished {
        requireNonNull(mart, "mart is null");
    }
}
