package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;

import java.util.List;
import java.util.Optional;

/** What an order costs. */
public record OrderAmounts(
        @Doc("What the items cost.") Money orderCost,
        Money shippingCost,
        @Doc(
                        "What the promo took off when the order was placed; zero without a promo,"
                                + " empty when the promo is not known.")
                Optional<Money> discount,
        @Doc(
                        "Whether the promo changed at about that time; the discount that makes the"
                                + " order add up is taken.")
                boolean discountInferred,
        @Doc("What the user paid: order_cost + shipping_cost - discount.") Money orderTotal) {
    /** What an order cost, of discounts that may have been valid, in the order of time. */
    static OrderAmounts of(Order order, List<Optional<Money>> discounts) {
        Money whole = order.cost().plus(order.shippingCost());
        Optional<Money> discount =
                discounts.stream()
                        .filter(each -> each.map(whole::minus).equals(Optional.of(order.total())))
                        .findFirst()
                        .orElse(discounts.getFirst());
        return new OrderAmounts(
                order.cost(), order.shippingCost(), discount, discounts.size() > 1, order.total());
    }

    /** Whether the total is what the other amounts make, so far as they are known. */
    boolean reconcile() {
        return discount.map(orderCost.plus(shippingCost)::minus)
                .map(orderTotal::equals)
                .orElse(true);
    }
}
