package dev.greenery.adapters.postgres.source;

/**
 * Rows whose first field is a user id, sorted by it, those without a user last. Standing on a row,
 * its first field is read and the next is to come.
 */
final class SortedRows {
    private final CopyRows rows;
    private boolean ended;
    private boolean anonymous;
    private long high;
    private long low;

    SortedRows(CopyRows rows) {
        this.rows = rows;
        advance();
    }

    /** Goes on to the next row. */
    void advance() {
        rows.endRow();
        ended = !rows.next();
        if (ended) {
            return;
        }
        anonymous = !rows.nextField();
        if (!anonymous) {
            high = rows.uuidHigh();
            low = rows.uuidLow();
        }
    }

    CopyRows fields() {
        return rows;
    }

    boolean isAnonymous() {
        return !ended && anonymous;
    }

    boolean hasUser() {
        return !ended && !anonymous;
    }

    boolean isOf(long userHigh, long userLow) {
        return hasUser() && high == userHigh && low == userLow;
    }

    /** Whether the row's user comes before another user, in the order of bytes. */
    boolean isBefore(SortedRows other) {
        int compared = Long.compareUnsigned(high, other.high);
        return compared != 0 ? compared < 0 : Long.compareUnsigned(low, other.low) < 0;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    long rowsRead() {
        return rows.rows();
    }
}
