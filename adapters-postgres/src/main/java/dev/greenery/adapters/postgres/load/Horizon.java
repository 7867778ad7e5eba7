package dev.greenery.adapters.postgres.load;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.greenery.application.source.LatestMoment;

import java.time.Instant;

/**
 * The {@link LatestMoment} in the form in which instants are read.
 *
 * @param micros since 1970
 */
record Horizon(long micros) {
    static Horizon at(Instant now) {
        return new Horizon(SECONDS.toMicros(LatestMoment.at(now).value().getEpochSecond()));
    }
}
