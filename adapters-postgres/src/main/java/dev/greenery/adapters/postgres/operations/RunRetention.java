package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the log remembers runs, with their results and samples.
 *
 * @param keepRuns since a run ended
 */
@ConfigurationProperties("greenery")
record RunRetention(
        @Bindable(defaultValue = "365d")
                @Configurable(
                        "how long `ops` keeps a run with its results and samples after it ended;"
                            + " the runs that made what is published are kept whatever their age."
                            + " The next build forgets the others")
                Duration keepRuns) {
    /** Checks that runs are kept for some time. */
    RunRetention {
        requireNonNull(keepRuns, "keepRuns is null");
        if (!keepRuns.isPositive()) {
            throw new IllegalArgumentException("greenery.keep-runs must be above zero");
        }
    }

    /** Runs that ended before this are forgotten. */
    Instant oldest(Instant now) {
        return now.minus(keepRuns);
    }
}
