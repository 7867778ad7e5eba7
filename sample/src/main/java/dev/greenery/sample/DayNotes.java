package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts what one day brings. */
final class DayNotes {
    private final Map<DayChange, Long> changes = new EnumMap<>(DayChange.class);
    private final Map<UUID, Long> sold = new HashMap<>();

    void count(DayChange change) {
        count(change, 1);
    }

    void count(DayChange change, long times) {
        if (times > 0) {
            changes.merge(change, times, Long::sum);
        }
    }

    /** Notes that all of a basket left the shelf. */
    void sell(Basket basket) {
        basket.lines().forEach(line -> move(line, line.quantity()));
    }

    /** Notes that one line went back, and another left in its place. */
    void swap(Basket.Line back, Basket.Line instead) {
        move(back, -back.quantity());
        move(instead, instead.quantity());
    }

    /** How many of a plant left the shelf, less those that came back. */
    long sold(Plant plant) {
        return sold.getOrDefault(plant.id(), 0L);
    }

    Map<DayChange, Long> changes() {
        return changes;
    }

    private void move(Basket.Line line, long quantity) {
        sold.merge(line.plant().id(), quantity, Long::sum);
    }
}
