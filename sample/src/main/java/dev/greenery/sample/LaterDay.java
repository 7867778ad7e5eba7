package dev.greenery.sample;

import java.time.Instant;

/**
 * A day after the first export.
 *
 * @param number from 2
 * @param window this day alone
 * @param catalogue up to this day's end
 */
record LaterDay(int number, SalesWindow window, CatalogueHistory catalogue) {
    Instant start() {
        return window.start();
    }

    /** When the shop exports its data. */
    Instant end() {
        return window.end();
    }
}
