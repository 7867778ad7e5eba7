package dev.greenery.application.pass;

import dev.greenery.application.pass.HistoryPass.Passes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * The threads of one pass, one for each partition. When one fails or the build is cancelled, the
 * others end with the history that they are at.
 *
 * @param expected about how many histories there are
 */
record PassThreads(Passes passes, long expected, AtomicBoolean failed) {
    private static final int HISTORIES_PER_NOTE = 256;

    PassThreads(Passes passes, long expected) {
        this(passes, expected, new AtomicBoolean());
    }

    /** What a thread does with its partition. */
    interface Work {
        void on(int partition, Steps steps);
    }

    void each(Work work) {
        new Threads(passes.partitions(), "greenery-build")
                .each(
                        IntStream.range(0, passes.partitions()).boxed().toList(),
                        partition -> run(work, partition));
    }

    private void run(Work work, int partition) {
        Steps steps = new Steps();
        try {
            work.on(partition, steps);
            steps.tell();
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    /** How far one thread has come. */
    final class Steps {
        private long untold;

        /** Goes on to the next history. */
        void next() {
            if (failed.get() || passes.request().cancellation().isRequested()) {
                throw new BuildStoppedException();
            }
            if (++untold == HISTORIES_PER_NOTE) {
                tell();
            }
        }

        private void tell() {
            passes.request().listener().built(untold, expected);
            untold = 0;
        }
    }
}
