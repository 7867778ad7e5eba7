package dev.greenery.application.watch;

import dev.greenery.application.port.in.KeepBuilt.Ending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/** A day that passes as fast as somebody waits for it, with what happens in it. */
final class Day implements Ending, InstantSource {
    static final Instant BEGIN = Instant.parse("2021-02-13T00:00:00Z");

    private final PriorityQueue<Map.Entry<Instant, Runnable>> events =
            new PriorityQueue<>(Comparator.comparing(Map.Entry::getKey));
    private Instant now = BEGIN;
    private Instant end = BEGIN.plus(Duration.ofDays(1));

    /** Something happens so long after the day began. */
    Day at(Duration time, Runnable event) {
        events.add(Map.entry(BEGIN.plus(time), event));
        return this;
    }

    /** Whoever watches is to end so long after the day began. */
    Day endingAfter(Duration time) {
        end = BEGIN.plus(time);
        return this;
    }

    /** Something takes so long. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (!events.isEmpty() && !events.peek().getKey().isAfter(until)) {
            Map.Entry<Instant, Runnable> next = events.poll();
            now = next.getKey();
            next.getValue().run();
        }
        now = until;
    }

    /** How long ago the day began. */
    Duration time() {
        return Duration.between(BEGIN, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean within(Duration atMost) {
        Instant until = now.plus(atMost);
        pass(Duration.between(now, until.isBefore(end) ? until : end));
        return isRequested();
    }

    @Override
    public boolean isRequested() {
        return !now.isBefore(end);
    }
}
