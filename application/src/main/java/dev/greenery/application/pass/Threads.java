package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same for many things at a time.
 *
 * @param count of the threads
 * @param name of the threads, ahead of their number
 */
public record Threads(int count, String name) {
    /** Checks that there are some. */
    public Threads {
        requireNonNull(name, "name is null");
    }

    /** The results in the order of the things; the first fault is thrown once all have ended. */
    public <T, R> List<R> map(List<T> things, Function<T, R> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().name(name + "-", 0).factory())) {
            FirstFault first = new FirstFault();
            List<Future<R>> results =
                    things.stream()
                            .map(thing -> threads.submit(() -> first.noting(work, thing)))
                            .toList();
            return await(results, first);
        }
    }

    /** Does it with each; the first fault is thrown once all have ended. */
    public <T> void each(List<T> things, Consumer<T> work) {
        map(
                things,
                thing -> {
                    work.accept(thing);
                    return thing;
                });
    }

    private static <R> List<R> await(List<Future<R>> results, FirstFault first) {
        List<R> values = new ArrayList<>();
        for (Future<R> result : results) {
            try {
                values.add(result.get());
            } catch (ExecutionException e) {
                first.note(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BuildStoppedException();
            }
        }
        first.rethrow();
        return values;
    }

    /** The fault that came first: those after it are often only its consequences. */
    private static final class FirstFault {
        private final AtomicReference<Throwable> fault = new AtomicReference<>();

        /** What has not begun when a fault comes is not begun any more. */
        <T, R> R noting(Function<T, R> work, T thing) {
            if (fault.get() != null) {
                throw new BuildStoppedException();
            }
            try {
                return work.apply(thing);
            } catch (RuntimeException | Error e) {
                note(e);
                throw e;
            }
        }

        void note(Throwable next) {
            fault.accumulateAndGet(next, (known, late) -> isCause(known) ? known : late);
        }

        private static boolean isCause(Throwable known) {
            return known != null && !(known instanceof BuildStoppedException);
        }

        void rethrow() {
            switch (fault.get()) {
                case null -> {
                    // All went well.
                }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException("A build thread died", fault.get());
            }
        }
    }
}
