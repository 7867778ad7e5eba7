package dev.greenery.bootstrap.wiring;

import static java.util.Objects.requireNonNull;

import dev.greenery.bootstrap.cli.Platform;

import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** A server that runs until the latch opens. */
record RunningServer(URI uri, CountDownLatch closed) implements Platform.Server {
    RunningServer {
        requireNonNull(uri, "uri is null");
        requireNonNull(closed, "closed is null");
    }

    @Override
    public void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
