package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How a selection ended. */
public sealed interface LineageOutcome {
    /** What was selected; it may be nothing. */
    record Selected(Lineage lineage) implements LineageOutcome {
        /** Checks that there is a lineage. */
        public Selected {
            requireNonNull(lineage, "lineage is null");
        }
    }

    /** The selection names what does not exist, or cannot be read. */
    record Refused(List<String> reasons) implements LineageOutcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
