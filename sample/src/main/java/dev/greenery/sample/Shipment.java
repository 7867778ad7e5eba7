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
}
