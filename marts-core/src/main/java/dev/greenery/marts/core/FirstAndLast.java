package dev.greenery.marts.core;

import dev.greenery.domain.order.OrderId;

import java.time.Instant;
import java.util.List;

/** The ends of a user's orders. */
public record FirstAndLast(
        Instant firstOrderedAt, Instant lastOrderedAt, OrderId firstOrderId, OrderId lastOrderId) {
    /** Of one order or more, in time order. */
    static FirstAndLast of(List<FactOrder> orders) {
        FactOrder first = orders.getFirst();
        FactOrder last = orders.getLast();
        return new FirstAndLast(
                first.ordered().createdAt(),
                last.ordered().createdAt(),
                first.orderId(),
                last.orderId());
    }
}
