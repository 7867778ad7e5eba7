package dev.greenery.application.build;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same for many things at a time.
 *
 * @param count of the threads
 * @param name of the threads, ahead of their number
 */
record Threads(int count, String name) {
    Threads {
        requireNonNull(name, "name is null");
    }

    /** The results in the order of the things; the fault of one is thrown once all have ended. */
    <T, R> List<R> map(List<T> things, Function<T, R> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().name(name + "-", 0).factory())) {
            List<Future<R>> results =
                    things.stream().map(thing -> threads.submit(() -> work.apply(thing))).toList();
            return results.stream().map(Threads::await).toList();
        }
    }

    /** Does it with each; the fault of one is thrown once all have ended. */
    <T> void each(List<T> things, Consumer<T> work) {
        map(
                things,
                thing -> {
                    work.accept(thing);
                    return thing;
                });
    }

    private static <R> R await(Future<R> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("A build thread died", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildStoppedException();
        }
    }
}
