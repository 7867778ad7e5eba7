package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a promo could be used, with one discount all along.
 *
 * @param discount empty when it was not known
 * @param since empty when it counts as active since ever
 * @param until when it ended; empty while it goes on
 */
public record ActivePeriod(
        Optional<Discount> discount, Optional<Instant> since, Optional<Instant> until) {
    /** Checks that nothing is missing. */
    public ActivePeriod {
        requireNonNull(discount, "discount is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
    }
}
