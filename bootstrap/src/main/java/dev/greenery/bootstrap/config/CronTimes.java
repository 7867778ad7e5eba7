package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.KeepBuilt.Times;

import io.micronaut.scheduling.cron.CronExpression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The times that a cron expression means by the clocks of a zone. */
record CronTimes(CronExpression expression, ZoneId zone) implements Times {
    CronTimes {
        requireNonNull(expression, "expression is null");
        requireNonNull(zone, "zone is null");
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none, or means no time
     */
    static CronTimes parse(String text, ZoneId zone) {
        CronTimes times = new CronTimes(CronExpression.create(text.strip()), zone);
        try {
            times.expression().nextTimeAfter(Instant.EPOCH.atZone(zone));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it never comes", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a step of 0 leads nowhere", e);
        }
        return times;
    }

    @Override
    public Optional<Instant> after(Instant moment) {
        try {
            return Optional.of(expression.nextTimeAfter(moment.atZone(zone)).toInstant());
        } catch (IllegalArgumentException e) {
            // There is none in the next years.
            return Optional.empty();
        }
    }
}
