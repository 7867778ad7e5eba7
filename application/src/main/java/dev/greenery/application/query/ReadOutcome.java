package dev.greenery.application.query;

import java.util.List;

/** How reading ended. */
public sealed interface ReadOutcome {
    /** All rows were given to the consumer. */
    record Completed(long rows) implements ReadOutcome {}

    /** The mart has never been published; there is nothing to read yet. */
    record NotPublished(String mart) implements ReadOutcome {}

    /** The question makes no sense: an unknown model or column, a value of another type. */
    record Refused(List<String> reasons) implements ReadOutcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
