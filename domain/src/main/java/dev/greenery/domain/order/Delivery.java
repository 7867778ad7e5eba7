package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The way of an order to its user.
 *
 * @param trackingId the carrier's number, given when the order ships
 * @param shippingService the carrier
 * @param estimatedAt when it was promised; some delivered orders have no estimate
 * @param deliveredAt when it arrived
 */
public record Delivery(
        Optional<String> trackingId,
        Optional<String> shippingService,
        Optional<Instant> estimatedAt,
        Optional<Instant> deliveredAt) {
    /** A delivery that has not begun. */
    public static final Delivery NOT_BEGUN =
            new Delivery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that nothing is missing. */
    public Delivery {
        requireNonNull(trackingId, "trackingId is null");
        requireNonNull(shippingService, "shippingService is null");
        requireNonNull(estimatedAt, "estimatedAt is null");
        requireNonNull(deliveredAt, "deliveredAt is null");
    }

    /** Late is after the estimate; equal is on time; without an estimate it is unknown. */
    public Timeliness timeliness() {
        return delay().map(
                        delay ->
                                delay.isZero()
                                        ? Timeliness.ON_TIME
                                        : delay.isNegative() ? Timeliness.EARLY : Timeliness.LATE)
                .orElse(Timeliness.UNKNOWN);
    }

    /** From the estimate to the delivery, negative when early; empty when either is not known. */
    public Optional<Duration> delay() {
        return estimatedAt.flatMap(
                estimated -> deliveredAt.map(delivered -> Duration.between(estimated, delivered)));
    }
}
