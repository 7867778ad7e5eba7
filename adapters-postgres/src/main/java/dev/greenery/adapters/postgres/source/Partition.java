package dev.greenery.adapters.postgres.source;

/** One part of the shop's data: the rows whose id falls into it. */
record Partition(int number, int of) {
    /** The condition that an id falls into this part. */
    String holds(String id) {
        // The sign is masked away, which is cheaper than abs: every row of every table is asked.
        return of == 1
                ? "true"
                : "(uuid_hash(%s) & 2147483647) %% %d = %d".formatted(id, of, number);
    }
}
