package dev.greenery.adapters.postgres.source;

import java.util.UUID;

/** Rows that are sorted by user, those without a user last. Stands on one row at a time. */
final class SortedRows {
    private final CopyRows rows;
    private final int userId;
    private boolean ended;

    SortedRows(CopyRows rows, int userId) {
        this.rows = rows;
        this.userId = userId;
        advance();
    }

    /** Goes on to the next row. */
    void advance() {
        ended = !rows.next();
    }

    /** The row. */
    CopyRows row() {
        return rows;
    }

    boolean isAnonymous() {
        return !ended && !rows.has(userId);
    }

    boolean hasUser() {
        return !ended && rows.has(userId);
    }

    boolean isOf(UUID user) {
        return hasUser() && rows.isUuid(userId, user);
    }

    /** Whether the row's user comes before another user, in the order of bytes. */
    boolean isBefore(SortedRows other) {
        return isBefore(other.rows.uuidHigh(other.userId), other.rows.uuidLow(other.userId));
    }

    /** Whether the row's user comes before this one. */
    boolean isBefore(UUID user) {
        return isBefore(user.getMostSignificantBits(), user.getLeastSignificantBits());
    }

    private boolean isBefore(long high, long low) {
        int compared = Long.compareUnsigned(rows.uuidHigh(userId), high);
        return compared != 0 ? compared < 0 : Long.compareUnsigned(rows.uuidLow(userId), low) < 0;
    }

    UUID user() {
        return rows.uuid(userId);
    }
}
