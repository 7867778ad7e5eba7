package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mart that a run did not publish.
 *
 * @param because the failed tests, of its own models or of models that it reads
 * @param leftInPlace when the version was published that consumers still see; empty when none is
 */
public record BlockedMart(String mart, List<TestResult> because, Optional<Instant> leftInPlace) {
    /** Copies the list. */
    public BlockedMart {
        requireNonNull(mart, "mart is null");
        because = List.copyOf(because);
        requireNonNull(leftInPlace, "leftInPlace is null");
    }
}
