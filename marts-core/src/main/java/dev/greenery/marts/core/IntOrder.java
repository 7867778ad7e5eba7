package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.time.Instant;
import java.util.Optional;

/**
 * An order with what its promo, items and address tell of it.
 *
 * <p>An unknown promo tells no discount; it is then what the order's own figures imply, {@code
 * orderCost + shippingCost - orderTotal}, so that a promo's deletion changes no past order.
 */
@Model(
        name = "int_orders",
        layer = INTERMEDIATE,
        description =
                "One row per order, with its discount, the figures of its basket and where it"
                        + " goes.")
public record IntOrder(
        @Key OrderId orderId,
        UserId userId,
        @Doc("Empty when no promo was used.") Optional<PromoId> promoId,
        @Doc("When the order was placed.") Instant createdAt,
        @Doc("preparing, shipped or delivered.") OrderStatus status,
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc("What the promo took off; zero without a promo.") Money discount,
        @Doc("What the user paid: order_cost + shipping_cost - discount.") Money orderTotal,
        @Doc("Sum of the line amounts; empty when a price is not known.")
                Optional<Money> itemsAmount,
        @Doc("Different products of the order.") int distinctProducts,
        @Doc("Units of all products of the order.") int totalQuantity,
        @Doc("The carrier's number.") Optional<String> trackingId,
        @Doc("The carrier.") Optional<String> shippingService,
        @Doc("When the delivery was promised for.") Optional<Instant> estimatedDeliveryAt,
        @Doc("When the order arrived.") Optional<Instant> deliveredAt,
        AddressId addressId,
        @Doc("Empty when the address is not known.") Optional<ZipCode> shipToZipCode,
        @Doc("Empty when the address is not known.") Optional<String> shipToState,
        @Doc("Empty when the address is not known.") Optional<String> shipToCountry) {
    /** The way of the order to its user. */
    Delivery delivery() {
        return new Delivery(trackingId, shippingService, estimatedDeliveryAt, deliveredAt);
    }
}
