package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what consumers see fresh: builds again and again. Of several who do so on one warehouse,
 * one builds at a time, and none what another has built.
 */
public interface KeepBuilt {
    /**
     * Builds until it is asked to end, or never has to build again.
     *
     * @param request what to build each time; its cancellation is not asked
     * @throws StoppedException if it was asked to end while it built
     */
    void keep(BuildRequest request, Rhythm rhythm, Listener listener, Ending ending);

    /** When to build. */
    sealed interface Rhythm {
        /**
         * At once, and then whenever something has changed, or may have.
         *
         * @param every how often to look
         */
        record WhenChanged(Duration every) implements Rhythm {
            /** Checks that there is time between. */
            public WhenChanged {
                if (!every.isPositive()) {
                    throw new IllegalArgumentException("every must be longer than nothing");
                }
            }
        }

        /** At fixed times, each of which is built once, whoever does it. */
        record At(Times times) implements Rhythm {
            /** Checks that there are times. */
            public At {
                requireNonNull(times, "times is null");
            }
        }
    }

    /** Fixed times. */
    @FunctionalInterface
    interface Times {
        /** The first that is later; empty if none is. */
        Optional<Instant> after(Instant moment);
    }

    /** Is told how it goes on, by the thread that builds. */
    interface Listener {
        /** It waits, for a change or until the next time. */
        default void waiting() {}

        /** A build came to its end, or was none as another one runs. */
        default void built(BuildOutcome outcome) {}

        /** A fault came between; it is tried again. */
        default void failed(RuntimeException fault) {}
    }

    /** The wish that it end. */
    interface Ending extends Cancellation {
        /**
         * Waits for the wish, at most so long.
         *
         * @return whether it is to end
         */
        boolean within(Duration atMost);
    }
}
