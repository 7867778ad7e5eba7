package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.run.Findings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the newest value of the column of a freshness test on one thread. */
final class NewestValue<R extends Record> {
    private final FreshnessTest<R> test;
    private Instant newest = Instant.MIN;

    NewestValue(FreshnessTest<R> test) {
        this.test = test;
    }

    void see(R row) {
        Object value = test.column().apply(row);
        Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (content instanceof Instant instant && instant.isAfter(newest)) {
            newest = instant;
        }
    }

    void addAll(NewestValue<R> other) {
        if (other.newest.isAfter(newest)) {
            newest = other.newest;
        }
    }

    FreshnessTest<R> test() {
        return test;
    }

    Findings findings(long checked, Instant now) {
        if (newest.equals(Instant.MIN)) {
            return new Findings(checked, 1, List.of(), "there is no value at all");
        }
        Duration age = Duration.between(newest, now);
        return age.compareTo(test.maximumAge()) <= 0
                ? Findings.passed(checked)
                : new Findings(
                        checked,
                        1,
                        List.of(),
                        "the newest value is %s, %d h old; at most %d h are expected"
                                .formatted(newest, age.toHours(), test.maximumAge().toHours()));
    }
}
