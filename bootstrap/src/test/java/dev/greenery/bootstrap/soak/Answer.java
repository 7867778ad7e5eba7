package dev.greenery.bootstrap.soak;

import java.util.Set;

/**
 * What one read saw. Of a whole version it is if there is one run, and the rows are those that this
 * run wrote.
 *
 * @param runs whose rows they were
 * @param counts how many there were of tables that were counted
 */
record Answer(Set<Integer> runs, Set<Count> counts) {
    Answer {
        runs = Set.copyOf(runs);
        counts = Set.copyOf(counts);
    }

    /**
     * How many rows a table has.
     *
     * @param table with its mart
     */
    record Count(String table, long rows) {}
}
