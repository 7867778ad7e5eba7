package dev.greenery.application.rollup;

/** What has been merged for one key so far, one slot per component. */
final class Group {
    private final CompositeKey key;
    final long[] wholes;
    final Object[] objects;
    private long rows;

    Group(CompositeKey key, int slots) {
        this.key = key;
        this.wholes = new long[slots];
        this.objects = new Object[slots];
    }

    CompositeKey key() {
        return key;
    }

    /** How many rows were merged; none of a key that only has a place of its own. */
    long rows() {
        return rows;
    }

    void addRows(long more) {
        rows += more;
    }
}
