package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.Subjects;

import java.util.Locale;

/** A way to make and test everything by hand-written SQL. */
public enum Contender {
    /** On two connections, with one scan of a table for its tests. */
    TWO_CONNECTIONS(Subjects.SQL_2, Tuning.TWO_CONNECTIONS, Testing.ONE_SCAN),

    /** On two connections, with a query for each declared test. */
    TEST_BY_TEST(Subjects.SQL_EACH, Tuning.TWO_CONNECTIONS, Testing.TEST_BY_TEST),

    /** On one connection with parallel workers, with one scan of a table for its tests. */
    ONE_CONNECTION(Subjects.SQL_1, Tuning.ONE_CONNECTION, Testing.ONE_SCAN);

    private final String subject;
    private final Tuning tuning;
    private final Testing testing;

    Contender(String subject, Tuning tuning, Testing testing) {
        this.subject = requireNonNull(subject, "subject is null");
        this.tuning = requireNonNull(tuning, "tuning is null");
        this.testing = requireNonNull(testing, "testing is null");
    }

    /** How it is called in results. */
    public String subject() {
        return subject;
    }

    Tuning tuning() {
        return tuning;
    }

    Testing testing() {
        return testing;
    }

    /** How it is called on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
