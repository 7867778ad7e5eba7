package dev.greenery.sample;

import java.util.stream.IntStream;

/** The users of a sample, cohort by cohort; the last cohort may be smaller. */
record Crowd(int users) {
    private static final CohortSize FULL = new CohortSize(CohortProfile.USERS);

    /** How many cohorts there are; they are counted from 0. */
    int cohorts() {
        return Math.ceilDiv(users, CohortProfile.USERS);
    }

    CohortSize size(int cohort) {
        return cohort < full() ? FULL : new CohortSize(users % CohortProfile.USERS);
    }

    /** The rows of all files but those of the catalogue. */
    long rows() {
        long last = IntStream.range(full(), cohorts()).mapToLong(i -> size(i).rows()).sum();
        return (long) full() * FULL.rows() + last;
    }

    private int full() {
        return users / CohortProfile.USERS;
    }
}
