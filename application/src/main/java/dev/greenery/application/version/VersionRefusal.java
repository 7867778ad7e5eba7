package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why no other version of a mart was published. Nothing was done. */
public sealed interface VersionRefusal {
    /** No mart has this name. */
    record UnknownMart(String mart, List<String> known) implements VersionRefusal {
        /** Copies the list. */
        public UnknownMart {
            requireNonNull(mart, "mart is null");
            known = List.copyOf(known);
        }
    }

    /** Consumers see nothing of the mart that could be taken back. */
    record NeverPublished(String mart) implements VersionRefusal {
        /** Checks that there is a mart. */
        public NeverPublished {
            requireNonNull(mart, "mart is null");
        }
    }

    /**
     * No kept version of the mart is of this run.
     *
     * @param there those that there are, the newest run first
     */
    record NotKept(String mart, RunId run, List<Version> there) implements VersionRefusal {
        /** Copies the list. */
        public NotKept {
            requireNonNull(mart, "mart is null");
            requireNonNull(run, "run is null");
            there = List.copyOf(there);
        }
    }

    /**
     * No version of the mart that is older than the published one is kept.
     *
     * @param there those that there are, the newest run first
     */
    record NothingOlder(String mart, List<Version> there) implements VersionRefusal {
        /** Copies the list. */
        public NothingOlder {
            requireNonNull(mart, "mart is null");
            there = List.copyOf(there);
        }
    }

    /**
     * No version is held.
     *
     * @param mart of this mart; empty for all
     */
    record NothingHeld(Optional<String> mart) implements VersionRefusal {
        /** Checks that nothing is missing. */
        public NothingHeld {
            requireNonNull(mart, "mart is null");
        }
    }

    /** What is held is older than what consumers see. */
    record Outdated(List<Replacement> replacements) implements VersionRefusal {
        /** Copies the list. */
        public Outdated {
            replacements = List.copyOf(replacements);
        }
    }

    /** A build, or somebody who publishes, is at work on this warehouse. */
    record AlreadyRunning(String holder) implements VersionRefusal {
        /** Checks that there is a holder. */
        public AlreadyRunning {
            requireNonNull(holder, "holder is null");
        }
    }

    /**
     * The program's models cannot read the versions.
     *
     * @param misfits of each that cannot be read at least one
     */
    record Unreadable(Map<Version, List<Misfit>> misfits) implements VersionRefusal {
        /** Copies the map. */
        public Unreadable {
            misfits = Map.copyOf(misfits);
        }
    }

    /** What others made depends, by mart, on tables that would be replaced. */
    record DependedOn(Map<String, List<ForeignObject>> dependents) implements VersionRefusal {
        /** Copies the map. */
        public DependedOn {
            dependents = Map.copyOf(dependents);
        }
    }

    /** Transactions of others hold, by mart, tables that would be replaced. */
    record HeldUp(Map<String, List<LockHolder>> holders) implements VersionRefusal {
        /** Copies the map. */
        public HeldUp {
            holders = Map.copyOf(holders);
        }
    }
}
