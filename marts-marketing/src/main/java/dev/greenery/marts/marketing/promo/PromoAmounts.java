package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;
import dev.greenery.marts.core.OrderAmounts;

/** What orders with one promo came to. */
record PromoAmounts(
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc("What the promo took off, so far as it is known.") Money discountGiven,
        @Doc("Orders whose discount is not known.") int unknownDiscounts,
        @Doc("What the user paid.") Money revenue) {
    static PromoAmounts of(OrderAmounts order) {
        return new PromoAmounts(
                order.orderCost(),
                order.shippingCost(),
                order.discount().orElse(Money.ZERO),
                order.discount().isEmpty() ? 1 : 0,
                order.orderTotal());
    }

    PromoAmounts plus(PromoAmounts other) {
        return new PromoAmounts(
                orderCost.plus(other.orderCost),
                shippingCost.plus(other.shippingCost),
                discountGiven.plus(other.discountGiven),
                unknownDiscounts + other.unknownDiscounts,
                revenue.plus(other.revenue));
    }
}
