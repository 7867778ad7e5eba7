package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;

import java.util.List;
import java.util.function.Function;

/** What all orders of a user cost. */
public record Spending(
        @Doc("What the items of all orders cost.") Money orderCost,
        @Doc("Of all orders.") Money shippingCost,
        @Doc("What promos took off all orders whose discount is known.") Money discount,
        @Doc("Orders whose discount is not known: discount has nothing of them.")
                int unknownDiscounts,
        @Doc("What the user paid for all orders.") Money spend) {
    static Spending on(List<FactOrder> orders) {
        return new Spending(
                total(orders, OrderAmounts::orderCost),
                total(orders, OrderAmounts::shippingCost),
                total(orders, amounts -> amounts.discount().orElse(Money.ZERO)),
                unknownDiscounts(orders),
                total(orders, OrderAmounts::orderTotal));
    }

    private static int unknownDiscounts(List<FactOrder> orders) {
        return Math.toIntExact(
                orders.stream().filter(order -> order.amounts().discount().isEmpty()).count());
    }

    private static Money total(List<FactOrder> orders, Function<OrderAmounts, Money> amount) {
        return orders.stream().map(FactOrder::amounts).map(amount).reduce(Money.ZERO, Money::plus);
    }
}
