package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;

/** What an order costs. */
public record OrderAmounts(
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc("What the promo took off; zero without a promo.") Money discount,
        @Doc("What the user paid: order_cost + shipping_cost - discount.") Money orderTotal) {
    /** Whether the total is what the other amounts make. */
    boolean reconcile() {
        return orderTotal.equals(orderCost.plus(shippingCost).minus(discount));
    }
}
