package dev.greenery.application.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The time that the shop's tables tell of. A moment outside of it, such as those that databases
 * call infinite, is a slip of whoever wrote it.
 */
public final class ShopCalendar {
    /** Its first moment. */
    public static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    /** The first moment after it. */
    public static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private ShopCalendar() {}

    /** Whether a moment lies in it. */
    public static boolean holds(Instant moment) {
        requireNonNull(moment, "moment is null");
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }
}
