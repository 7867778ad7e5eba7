package dev.greenery.application.port.in;

import java.time.Duration;
import java.util.Optional;

/** Opens readings of what is published. */
public interface OpenReading {
    /**
     * A reading that asks the warehouse nothing until it is itself asked something.
     *
     * @param atMost how long a single question may take; empty for as long as it needs
     */
    Reading open(Optional<Duration> atMost);

    /** A reading whose questions may take as long as they need. */
    default Reading open() {
        return open(Optional.empty());
    }

    /**
     * One view of the published marts: all its answers are of the same publications, whatever is
     * published meanwhile. It keeps publications from happening while it is open, so it is closed
     * as soon as the answers are there. Of one thread, but for {@link #cancel}.
     */
    interface Reading
            extends ReadRows,
                    CountRows,
                    EvaluateMetric,
                    ListChanges,
                    ShowMartStatus,
                    ShowTestResults,
                    AutoCloseable {
        /** Whether it waits for others to be done, because the warehouse serves only so many. */
        boolean isWaiting();

        /**
         * Gives up, from any thread: a question that is being answered ends at once with a {@link
         * java.util.concurrent.CancellationException}, and so does every later one.
         */
        void cancel();

        /** Makes room for others. */
        @Override
        void close();
    }
}
