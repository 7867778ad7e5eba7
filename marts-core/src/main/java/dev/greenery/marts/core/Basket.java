package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one order together. */
public record Basket(
        @Doc("Sum of the line amounts; empty when a price is not known.")
                Optional<Money> itemsAmount,
        @Doc("Different products of the order.") int distinctProducts,
        @Doc("Units of all products of the order.") int totalQuantity) {
    /** The basket of an order without lines. */
    static final Basket EMPTY = new Basket(Optional.of(Money.ZERO), 0, 0);

    /** The baskets of all orders that have lines. */
    static Map<OrderId, Basket> byOrder(List<IntOrderItem> lines) {
        Map<OrderId, Basket> baskets = HashMap.newHashMap(lines.size());
        for (IntOrderItem line : lines) {
            baskets.merge(line.orderId(), of(line), Basket::plus);
        }
        return baskets;
    }

    /** A line per product is the grain. */
    private static Basket of(IntOrderItem line) {
        return new Basket(line.line().lineAmount(), 1, line.line().quantity());
    }

    private Basket plus(Basket other) {
        return new Basket(
                itemsAmount.flatMap(mine -> other.itemsAmount.map(mine::plus)),
                distinctProducts + other.distinctProducts,
                Math.addExact(totalQuantity, other.totalQuantity));
    }
}
