package dev.greenery.adapters.postgres.copy;

import java.time.Instant;

/** 2000-01-01, which is where PostgreSQL counts from; Java counts from 1970-01-01. */
public final class PostgresEpoch {
    /** Days from 1970 to 2000. */
    static final int DAYS = 10_957;

    private static final long SECONDS = 946_684_800L;
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    /** Microseconds from 1970 to 2000. */
    static final long MICROS = SECONDS * MICROS_PER_SECOND;

    private PostgresEpoch() {}

    /** Microseconds from 1970 to the instant. */
    static long microsSince1970(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), (long) MICROS_PER_SECOND),
                instant.getNano() / NANOS_PER_MICRO);
    }

    /** How many microseconds after it an instant is; negative when before it. */
    public static long micros(Instant instant) {
        return Math.subtractExact(microsSince1970(instant), MICROS);
    }

    /** The instant that is so many microseconds after it, or before it. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                SECONDS + Math.floorDiv(micros, MICROS_PER_SECOND),
                (long) Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
