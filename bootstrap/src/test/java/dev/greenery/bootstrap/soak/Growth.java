package dev.greenery.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.marts.ProductMarts;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the warehouse's sizes, day by day. By the early day it holds as many versions as
 * it ever will.
 *
 * @param days the sizes after each day, from the first
 */
record Growth(List<WarehouseSize> days) {
    private static final int EARLY = 8;
    private static final int MIDDLE = 15;

    /** What is published, and two versions from before. */
    private static final int VERSIONS = 3;

    /** Vacuums and checkpoints come when they come. */
    private static final double ROOM = 1.5;

    private static final double ROOM_OF_A_DAYS_LOG = 3;
    private static final long ROOM_OF_MEMORY = 32L * 1024 * 1024;

    Growth {
        days = List.copyOf(days);
    }

    private WarehouseSize early() {
        return days.get(Math.max(VERSIONS, Math.min(EARLY, days.size() / 2)) - 1);
    }

    private WarehouseSize last() {
        return days.getLast();
    }

    /** Nothing grows but with the shop's data, and what is noted of each run. */
    void assertThatItLevelsOff() {
        long marts = ProductMarts.names().size();
        assertThat(days)
                .allSatisfy(
                        size ->
                                assertThat(size.versions())
                                        .isEqualTo(marts * Math.min(size.day(), VERSIONS)));
        double shop = Math.max(1, (double) last().tables() / early().tables());
        assertThat((double) last().disk()).as("disk").isLessThan(ROOM * shop * early().disk());
        assertThat(last().logADaySince(early()))
                .as("WAL a day")
                .isLessThan(ROOM_OF_A_DAYS_LOG * shop * early().logADaySince(days.getFirst()));
        assertThat(last().opsRowsADaySince(early()))
                .as("rows of ops a day")
                .isLessThan(ROOM * early().opsRowsADaySince(days.getFirst()));
        assertThatMemoryLevelsOff();
    }

    private void assertThatMemoryLevelsOff() {
        assertThat(last().heap()).as("heap").isLessThan(early().heap() + ROOM_OF_MEMORY);
        assertThat(last().server().orElse(0))
                .as("memory of the server")
                .isLessThanOrEqualTo(early().server().orElse(0) + ROOM_OF_MEMORY);
    }

    /** A line for some of the days. */
    Stream<String> told() {
        return days.stream()
                .filter(this::isTold)
                .map(size -> size.told(size.day() == early().day() ? days.getFirst() : early()));
    }

    private boolean isTold(WarehouseSize size) {
        return List.of(early().day(), MIDDLE, last().day()).contains(size.day());
    }
}
