package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/**
 * An order with what its promo, items and address tell of it.
 *
 * <p>An unknown promo tells no discount. It is not what the order's own figures imply: that would
 * hide a wrong total.
 */
@ByName
@Model(
        name = "int_orders",
        layer = INTERMEDIATE,
        description =
                "One row per order, with its discount, the figures of its basket and where it"
                        + " goes.")
public record IntOrder(
        @Key OrderId orderId,
        @Doc("All zeros when the order names no user.") UserId userId,
        @Doc("Empty when no promo was used.") Optional<PromoId> promoId,
        @Doc("When the order was placed.") Instant createdAt,
        @Doc("preparing, shipped or delivered.") OrderStatus status,
        @Embed OrderAmounts amounts,
        @Embed Basket basket,
        @Embed Carriage carriage,
        @Embed Arrival arrival,
        @Doc("Empty when the order names no address.") Optional<AddressId> addressId,
        @Embed ShipTo shipTo) {
    /** The way of the order to its user. */
    Delivery delivery() {
        return new Delivery(
                carriage.trackingId(),
                carriage.shippingService(),
                arrival.estimatedDeliveryAt(),
                arrival.deliveredAt());
    }
}
