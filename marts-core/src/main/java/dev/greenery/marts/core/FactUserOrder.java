package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.user.UserId;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The orders of a user, as one row. The unknown member has none: it is many people, and nobody can
 * tell whether one of them came back.
 */
@ByName
@Model(
        name = "fact_user_orders",
        layer = FACT,
        description =
                "One row per user with an order: how often, for how much and how they were served.")
public record FactUserOrder(
        @Key @Ref(DimUser.class) UserId userId,
        @Doc("Whether the shop has a row for the user.") boolean known,
        @Embed Region region,
        int orders,
        @Doc("Orders with a promo.") int promoOrders,
        int deliveredOrders,
        @Doc("Orders delivered after their estimate.") int lateDeliveries,
        @Embed Spending spending,
        @Doc("Lines of all orders: one per order and product.") int items,
        @Doc("Units of all orders.") int totalQuantity,
        @Doc("Different products of all orders together.") int distinctProducts,
        @Embed FirstAndLast firstAndLast) {
    /** What the user paid per order. */
    @Derived
    @Doc("spend / orders.")
    public Optional<BigDecimal> averageOrder() {
        return Ratios.ratio(spending.spend(), orders);
    }

    /** Whether the user ordered again. */
    @Derived
    @Doc("Whether the user has two orders or more.")
    public boolean isRepeat() {
        return orders >= 2;
    }
}
