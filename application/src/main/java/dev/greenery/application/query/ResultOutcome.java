package dev.greenery.application.query;

import java.util.List;

/** How reading a result ended. */
public sealed interface ResultOutcome {
    /** All rows were given to the reader. */
    record Completed(long rows) implements ResultOutcome {}

    /**
     * The question makes no sense, or asks for more than to read; some rows may have been given.
     */
    record Refused(List<String> reasons) implements ResultOutcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
