package dev.greenery.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How an order travels; all of it is empty while the order is being prepared. */
record Shipment(
        Optional<UUID> trackingId,
        Optional<String> service,
        Optional<Instant> shippedAt,
        Optional<Instant> estimatedAt,
        Optional<Instant> deliveredAt) {
    static final Shipment NOT_YET =
            new Shipment(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    boolean isShippedAt(Instant now) {
        return shippedAt.filter(at -> at.isBefore(now)).isPresent();
    }

    boolean isDeliveredAt(Instant now) {
        return deliveredAt.filter(at -> at.isBefore(now)).isPresent();
    }

    /** The same before it arrived. */
    Shipment onItsWay() {
        return new Shipment(trackingId, service, shippedAt, estimatedAt, Optional.empty());
    }

    /** The same, sent at another time. */
    Shipment sent(Instant at) {
        return new Shipment(trackingId, service, Optional.of(at), estimatedAt, deliveredAt);
    }

    /** The same once it arrived. */
    Shipment arrived(Instant at) {
        return new Shipment(trackingId, service, shippedAt, estimatedAt, Optional.of(at));
    }
}
