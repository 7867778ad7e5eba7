package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.Freshness;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How fresh is what was published, for people. */
record FreshnessText(Freshness freshness) {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration VERY_LONG = Duration.ofHours(2);

    FreshnessText {
        requireNonNull(freshness, "freshness is null");
    }

    @Override
    public String toString() {
        return "Published %s: %s"
                .formatted(freshness.publishedAt().truncatedTo(ChronoUnit.SECONDS), told());
    }

    /** The same without the time of publication. */
    String told() {
        return "the shop as of %s%s"
                .formatted(
                        freshness.dataAsOf().truncatedTo(ChronoUnit.SECONDS),
                        freshness
                                .delay()
                                .map(delay -> "; the oldest change waited " + rounded(delay))
                                .orElse(""));
    }

    private static String rounded(Duration delay) {
        if (delay.compareTo(SHORT) < 0) {
            return String.format(Locale.ROOT, "%.1f s", delay.toMillis() / MILLIS_PER_SECOND);
        }
        if (delay.compareTo(LONG) < 0) {
            return delay.toSeconds() + " s";
        }
        return delay.compareTo(VERY_LONG) < 0 ? delay.toMinutes() + " min" : delay.toHours() + " h";
    }
}
