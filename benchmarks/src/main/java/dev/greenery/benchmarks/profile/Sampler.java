package dev.greenery.benchmarks.profile;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again until it is closed. */
public final class Sampler implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    private Sampler() {}

    /** Starts with a first look. */
    public static Sampler start(Runnable look) {
        Sampler sampler = new Sampler();
        // The executor is closed with the sampler, and a look that failed is the last.
        @SuppressWarnings("FutureReturnValueIgnored")
        var _ =
                sampler.executor.scheduleAtFixedRate(
                        look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return sampler;
    }

    /** Ends when the look that is under way has ended. */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
