package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunReport;

import java.util.List;
import java.util.Optional;

/** Builds marts from the shop's data, tests them, and publishes those that pass. */
public interface BuildMarts {
    /** Runs one build to its end. */
    BuildOutcome build(BuildRequest request);

    /**
     * What to build.
     *
     * @param mart one mart, whole; empty for all
     * @param listener is told how far the build has come
     */
    record BuildRequest(Optional<String> mart, BuildListener listener) {
        /** Checks that nothing is missing. */
        public BuildRequest {
            requireNonNull(mart, "mart is null");
            requireNonNull(listener, "listener is null");
        }

        /** All marts. */
        public static BuildRequest all() {
            return new BuildRequest(Optional.empty(), BuildListener.NONE);
        }
    }

    /** Is told how far a build has come; called from several threads. */
    interface BuildListener {
        /** Listens to nothing. */
        BuildListener NONE = new BuildListener() {};

        /** The build entered a stage. */
        default void entered(Stage stage) {}

        /** Histories were built: so many since the last call, of so many in all. */
        default void built(long histories, long expected) {}
    }

    /** The stages of a build, in their order. */
    enum Stage {
        /** One pass over the shop's data: rows are built, tested one by one, and written unseen. */
        WRITE,
        /** Keys are built, and tests over whole models run. */
        AUDIT,
        /** What passed is made visible, all at once. */
        PUBLISH
    }

    /** How a build ended. */
    sealed interface BuildOutcome {
        /** The build ran to its end; the report says what was published and what was blocked. */
        record Finished(RunReport report) implements BuildOutcome {
            /** Checks that there is a report. */
            public Finished {
                requireNonNull(report, "report is null");
            }
        }

        /** Another build runs on this warehouse. */
        record AlreadyRunning(String holder) implements BuildOutcome {
            /** Checks that there is a holder. */
            public AlreadyRunning {
                requireNonNull(holder, "holder is null");
            }
        }

        /** No mart has this name. */
        record UnknownMart(String mart, List<String> known) implements BuildOutcome {
            /** Copies the list. */
            public UnknownMart {
                known = List.copyOf(known);
            }
        }
    }
}
