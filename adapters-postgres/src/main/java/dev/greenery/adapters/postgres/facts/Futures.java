package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.port.out.WarehouseException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work on other threads, and passes their faults on as they are. */
final class Futures {
    private Futures() {}

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new WarehouseException("Work on a table failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException("The build was interrupted", e);
        }
    }
}
