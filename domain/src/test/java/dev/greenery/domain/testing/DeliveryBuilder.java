package dev.greenery.domain.testing;

import dev.greenery.domain.order.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The delivery of an order. Its times may depend on when the order was placed, so that the words of
 * the sentence can come in any order.
 */
final class DeliveryBuilder extends FixtureBuilder<DeliveryBuilder> {
    private boolean begun;
    private Optional<String> trackingId = Optional.empty();
    private Optional<String> shippingService = Optional.empty();
    private Optional<UnaryOperator<Instant>> estimate = Optional.empty();
    private Optional<UnaryOperator<Instant>> arrival = Optional.empty();

    /** On its way; what was told before stays. */
    DeliveryBuilder begin() {
        return begun ? this : with(DeliveryBuilder::fillGaps);
    }

    private void fillGaps() {
        begun = true;
        trackingId = trackingId.or(() -> Optional.of("tracking-1"));
        shippingService = shippingService.or(() -> Optional.of("ups"));
        estimate = estimate.or(() -> Optional.of(DeliveryBuilder::usually));
    }

    DeliveryBuilder trackedAs(Optional<String> newTrackingId) {
        return with(delivery -> delivery.trackingId = newTrackingId);
    }

    DeliveryBuilder carriedBy(String newShippingService) {
        return with(delivery -> delivery.shippingService = Optional.of(newShippingService));
    }

    DeliveryBuilder promisedFor(Instant instant) {
        return with(delivery -> delivery.estimate = Optional.of(orderedAt -> instant));
    }

    DeliveryBuilder notPromised() {
        return with(delivery -> delivery.estimate = Optional.empty());
    }

    /** Arrived so long after it was promised, or after the usual three days without a promise. */
    DeliveryBuilder arrivedLateBy(Duration delay) {
        return begin().with(delivery -> delivery.arrival = Optional.of(delivery.lateBy(delay)));
    }

    private UnaryOperator<Instant> lateBy(Duration delay) {
        UnaryOperator<Instant> promise = estimate.orElse(DeliveryBuilder::usually);
        return orderedAt -> promise.apply(orderedAt).plus(delay);
    }

    private static Instant usually(Instant orderedAt) {
        return orderedAt.plus(Duration.ofDays(3));
    }

    DeliveryBuilder arrivedAt(Instant instant) {
        return begin().with(delivery -> delivery.arrival = Optional.of(orderedAt -> instant));
    }

    Delivery buildFor(Instant orderedAt) {
        return new Delivery(
                trackingId,
                shippingService,
                estimate.map(at -> at.apply(orderedAt)),
                arrival.map(at -> at.apply(orderedAt)));
    }
}
