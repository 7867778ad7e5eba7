package dev.greenery.adapters.postgres.copy;

/** 2000-01-01, which is where PostgreSQL counts from; Java counts from 1970-01-01. */
public final class PostgresEpoch {
    /** Days from 1970 to 2000. */
    public static final int DAYS = 10_957;

    /** Seconds from 1970 to 2000. */
    public static final long SECONDS = 946_684_800L;

    /** Microseconds from 1970 to 2000. */
    static final long MICROS = SECONDS * 1_000_000;

    private PostgresEpoch() {}
}
