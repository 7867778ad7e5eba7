package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

/** What is known of the server of a home. */
sealed interface ServerState {
    /** There is none: nothing can touch the data. */
    record Down() implements ServerState {}

    /** It serves whoever asks. */
    record Ready(Postmaster postmaster) implements ServerState {
        public Ready {
            requireNonNull(postmaster, "postmaster is null");
        }
    }

    /** It is on its way up or down, or what a killed one has left is. */
    record Changing(String status) implements ServerState {
        public Changing {
            requireNonNull(status, "status is null");
        }
    }

    /**
     * It says that it is ready, but does not answer: just killed, or out of this process's reach.
     */
    record Silent(Postmaster postmaster) implements ServerState {
        public Silent {
            requireNonNull(postmaster, "postmaster is null");
        }
    }

    /** Nobody can tell whether there is one, or it is not the platform's. */
    record Doubtful(String reason) implements ServerState {
        public Doubtful {
            requireNonNull(reason, "reason is null");
        }
    }
}
