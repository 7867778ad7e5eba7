package dev.greenery.marts.core;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.Timeliness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a delivery kept its promise. */
public record Punctuality(
        @Doc("Hours from the order to its delivery.") Optional<BigDecimal> hoursToDeliver,
        @Doc("Days from the estimate to the delivery; negative when early.")
                Optional<BigDecimal> daysEarlyOrLate,
        @Doc("early, on_time or late; unknown without an estimate or before the delivery.")
                Timeliness timeliness) {
    static Punctuality of(Delivery delivery, Instant orderedAt) {
        return new Punctuality(
                delivery.deliveredAt().map(at -> Elapsed.hours(Duration.between(orderedAt, at))),
                delivery.delay().map(Elapsed::days),
                delivery.timeliness());
    }

    /** Whether the delivery came after the estimate. */
    @Derived
    @Doc("Delivered after the estimate; equal is on time; empty without an estimate or delivery.")
    public Optional<Boolean> deliveredLate() {
        return switch (timeliness) {
            case LATE -> Optional.of(true);
            case EARLY, ON_TIME -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }
}
