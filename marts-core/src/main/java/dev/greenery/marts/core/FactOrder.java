package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An order: its money, its basket and its delivery. */
@Model(
        name = "fact_orders",
        layer = FACT,
        description = "One row per order: what it cost, what it earned, how it arrived.")
public record FactOrder(
        @Key OrderId orderId,
        @Ref(DimUser.class) UserId userId,
        @Doc("1 for the user's first order, 2 for the second, and so on in time order.")
                int orderNumber,
        @Ref(DimPromo.class) @Doc("Empty when no promo was used.") Optional<PromoId> promoId,
        @Doc("preparing, shipped or delivered.") OrderStatus status,
        @Doc("When the order was placed.") Instant createdAt,
        @Doc("Day of created_at in the business zone.") LocalDate orderedDay,
        @Doc("Start of the clock hour of created_at in the business zone.") Instant orderedHour,
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc("What the promo took off; zero without a promo.") Money discount,
        @Doc("What the user paid: order_cost + shipping_cost - discount.") Money orderTotal,
        @Doc("Sum of the line amounts; empty when a price is not known.")
                Optional<Money> itemsAmount,
        @Doc("Different products of the order.") int distinctProducts,
        @Doc("Units of all products of the order.") int totalQuantity,
        @Doc("When the delivery was promised for.") Optional<Instant> estimatedDeliveryAt,
        @Doc("When the order arrived.") Optional<Instant> deliveredAt,
        @Doc("Hours from the order to its delivery.") Optional<BigDecimal> hoursToDeliver,
        @Doc("Days from the estimate to the delivery; negative when early.")
                Optional<BigDecimal> daysEarlyOrLate,
        @Doc("early, on_time or late; unknown without an estimate or before the delivery.")
                Timeliness timeliness,
        @Doc("Empty when the address is not known.") Optional<ZipCode> shipToZipCode,
        @Doc("Empty when the address is not known.") Optional<String> shipToState,
        @Doc("Empty when the address is not known.") Optional<String> shipToCountry,
        @Doc("The carrier's number.") Optional<String> trackingId,
        @Doc("The carrier.") Optional<String> shippingService) {
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

    /** Whether the order is known to have come late. */
    boolean isLate() {
        return timeliness == Timeliness.LATE;
    }
}
