package dev.greenery.marts.core;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of one order together.
 *
 * @param products different products: a line per product is the grain
 * @param units of all products
 * @param amount sum of the line amounts; empty when a price is not known
 */
record Basket(int products, int units, Optional<Money> amount) {
    /** The basket of an order without lines. */
    static final Basket EMPTY = new Basket(0, 0, Optional.of(Money.ZERO));

    Basket {
        requireNonNull(amount, "amount is null");
    }

    /** The baskets of all orders that have lines. */
    static Map<OrderId, Basket> byOrder(List<IntOrderItem> lines) {
        Map<OrderId, Basket> baskets = HashMap.newHashMap(lines.size());
        for (IntOrderItem line : lines) {
            baskets.merge(line.orderId(), of(line), Basket::plus);
        }
        return baskets;
    }

    private static Basket of(IntOrderItem line) {
        return new Basket(1, line.quantity(), line.lineAmount());
    }

    private Basket plus(Basket other) {
        return new Basket(
                products + other.products,
                Math.addExact(units, other.units),
                amount.flatMap(mine -> other.amount.map(mine::plus)));
    }
}
