package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.order.Delivery;

import java.util.Optional;

/** Who carries an order. */
public record Carriage(
        @Doc("The carrier's number.") Optional<String> trackingId,
        @Doc("The carrier.") Optional<String> shippingService) {
    static Carriage of(Delivery delivery) {
        return new Carriage(delivery.trackingId(), delivery.shippingService());
    }
}
