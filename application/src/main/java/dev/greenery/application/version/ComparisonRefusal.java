package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunId;

import java.util.List;

/** Why nothing was compared. */
public sealed interface ComparisonRefusal {
    /** There is no such mart or model to compare; the reason says so, and what may be meant. */
    record NothingOfThatName(String reason) implements ComparisonRefusal {
        /** Checks that there is a reason. */
        public NothingOfThatName {
            requireNonNull(reason, "reason is null");
        }
    }

    /** Consumers have never seen a version of the mart. */
    record NeverPublished(String mart) implements ComparisonRefusal {
        /** Checks that there is a mart. */
        public NeverPublished {
            requireNonNull(mart, "mart is null");
        }
    }

    /** The run made none, or it is kept no longer. */
    record NoSuchVersion(String mart, RunId run, List<Version> present)
            implements ComparisonRefusal {
        /** Checks that nothing is missing. */
        public NoSuchVersion {
            requireNonNull(mart, "mart is null");
            requireNonNull(run, "run is null");
            present = List.copyOf(present);
        }
    }

    /** No version is held back from consumers. */
    record NothingHeld(String mart, List<Version> present) implements ComparisonRefusal {
        /** Checks that nothing is missing. */
        public NothingHeld {
            requireNonNull(mart, "mart is null");
            present = List.copyOf(present);
        }
    }

    /** No older version is kept, or the version would be compared with itself. */
    record NothingToCompareWith(Version later, List<Version> present) implements ComparisonRefusal {
        /** Checks that nothing is missing. */
        public NothingToCompareWith {
            requireNonNull(later, "later is null");
            present = List.copyOf(present);
        }
    }
}
