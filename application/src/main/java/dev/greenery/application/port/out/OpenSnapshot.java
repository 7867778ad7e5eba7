package dev.greenery.application.port.out;

import java.time.Duration;
import java.util.Optional;

/** Opens snapshots of the warehouse. */
public interface OpenSnapshot {
    /**
     * A snapshot, taken when it is first asked something.
     *
     * @param atMost how long a single question may take, and how long it may wait before the first;
     *     empty for as long as it needs
     */
    Snapshot open(Optional<Duration> atMost);

    /**
     * The warehouse at one moment: tables and what is known of them agree, whatever is published
     * meanwhile. Of one thread, but for {@link #cancel}.
     *
     * <p>A question that fails ends the snapshot: all later ones fail as it did.
     */
    interface Snapshot
            extends QueryRows, AggregateRows, FindPublications, FindChanges, AutoCloseable {
        /** Whether it waits for another one to be closed. */
        boolean isWaiting();

        /**
         * Ends the question that is being answered, and all later ones, with a {@link
         * java.util.concurrent.CancellationException}. Of any thread.
         */
        void cancel();

        /** Makes room for others. */
        @Override
        void close();
    }
}
