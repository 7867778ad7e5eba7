package dev.greenery.adapters.graphql.execution;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tells when the time of requests is over. Hardly any request takes so long, so that it costs next
 * to nothing to begin and to end a watch, and it may be a tenth of a second late.
 */
@Singleton
final class RequestClock {
    private static final boolean DAEMON = true;

    private final HashedWheelTimer timer =
            new HashedWheelTimer(new DefaultThreadFactory("request-clock", DAEMON));

    /** Does something when the time is over, on the clock's thread, unless it is cancelled. */
    Timeout after(Duration time, Runnable action) {
        return timer.newTimeout(_ -> action.run(), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void stop() {
        timer.stop();
    }
}
