package dev.greenery.benchmarks.opponent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out steps in their order, each when those that it waits for have ended. */
final class Schedule {
    private final List<Step> waiting;
    private final Set<String> ended = new HashSet<>();
    private boolean stopped;

    Schedule(List<Step> steps) {
        this.waiting = new ArrayList<>(steps);
    }

    /** The next step that can begin, waited for; empty when none is left. */
    synchronized Optional<Step> next() {
        while (!stopped && !waiting.isEmpty()) {
            Optional<Step> ready =
                    waiting.stream().filter(step -> ended.containsAll(step.after())).findFirst();
            if (ready.isPresent()) {
                waiting.remove(ready.get());
                return ready;
            }
            awaitChange();
        }
        return Optional.empty();
    }

    /** Lets those begin that waited for it. */
    synchronized void ended(Step step) {
        ended.add(step.name());
        notifyAll();
    }

    /** Hands out nothing more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    // The caller's loop asks again.
    @SuppressWarnings("WaitNotInLoop")
    private void awaitChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
