package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.order.Delivery;

import java.time.Instant;
import java.util.Optional;

/** When an order was to arrive, and when it did. */
public record Arrival(
        @Doc("When the delivery was promised for.") Optional<Instant> estimatedDeliveryAt,
        @Doc("When the order arrived.") Optional<Instant> deliveredAt) {
    static Arrival of(Delivery delivery) {
        return new Arrival(delivery.estimatedAt(), delivery.deliveredAt());
    }
}
