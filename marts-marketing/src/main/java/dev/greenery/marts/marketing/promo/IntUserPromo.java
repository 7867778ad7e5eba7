package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.FactOrder;

/**
 * What a user ordered with one promo. Its grain holds the user, so that counting users by promo is
 * a plain sum.
 */
@ByName
@Model(
        name = "int_user_promos",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per user and promo, (none) for orders without one: what the user ordered"
                        + " with it.",
        materialization = Materialization.EPHEMERAL)
record IntUserPromo(
        @Key UserId userId,
        @Key @Doc("(none) for orders without a promo.") PromoId promoId,
        int orders,
        @Doc("1 when the user's first order is among them, otherwise 0.") int firstOrders,
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc("What the promo took off, so far as it is known.") Money discountGiven,
        @Doc("Orders whose discount is not known.") int unknownDiscounts,
        @Doc("What the user paid.") Money revenue) {
    /** Stands for no promo where a promo is part of the grain. */
    static final PromoId NONE = new PromoId("(none)");

    static IntUserPromo of(FactOrder order) {
        return IntUserPromoRow.byName()
                .userId(order.userId())
                .promoId(order.promoId().orElse(NONE))
                .orders(1)
                .firstOrders(order.orderNumber() == 1 ? 1 : 0)
                .orderCost(order.amounts().orderCost())
                .shippingCost(order.amounts().shippingCost())
                .discountGiven(order.amounts().discount().orElse(Money.ZERO))
                .unknownDiscounts(order.amounts().discount().isEmpty() ? 1 : 0)
                .revenue(order.amounts().orderTotal())
                .build();
    }

    /** Both together: orders of the same user with the same promo. */
    IntUserPromo plus(IntUserPromo other) {
        return IntUserPromoRow.byName()
                .userId(userId)
                .promoId(promoId)
                .orders(orders + other.orders)
                .firstOrders(firstOrders + other.firstOrders)
                .orderCost(orderCost.plus(other.orderCost))
                .shippingCost(shippingCost.plus(other.shippingCost))
                .discountGiven(discountGiven.plus(other.discountGiven))
                .unknownDiscounts(unknownDiscounts + other.unknownDiscounts)
                .revenue(revenue.plus(other.revenue))
                .build();
    }
}
