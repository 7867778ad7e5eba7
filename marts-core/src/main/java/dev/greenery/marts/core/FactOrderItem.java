package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Severity;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of an order. Items of an order that no row has are kept: the unknown member's, and without
 * what the order would tell.
 */
@ByName
@Model(
        name = "fact_order_items",
        layer = FACT,
        description =
                "One row per order and product: who ordered how many units, when and at which"
                        + " price.")
public record FactOrderItem(
        @Key @Ref(value = FactOrder.class, unresolved = Severity.WARN) OrderId orderId,
        @Key @Ref(DimProduct.class) ProductId productId,
        @Ref(DimUser.class) @Doc("Who ordered.") UserId userId,
        @Doc("When the order was placed; empty when no row has the order.")
                Optional<Instant> orderedAt,
        @Doc("Day of ordered_at in the business zone.") Optional<LocalDate> orderedDay,
        @Doc("Empty when no row has the order.") Optional<OrderStatus> orderStatus,
        @Ref(DimPromo.class) @Doc("The promo of the order; empty when none was used.")
                Optional<PromoId> promoId,
        @Embed OrderLine line) {
    /** Whether a row has the order. */
    boolean hasOrder() {
        return orderedAt.isPresent();
    }
}
