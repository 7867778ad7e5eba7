package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;

import java.util.Optional;
import java.util.stream.Stream;

final class IntOrderItemBuilder implements UserModelBuilder<IntOrderItem> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.ORDERS, Source.PRODUCTS);
    }

    @Override
    public Stream<IntOrderItem> build(UserScope user) {
        return Stream.concat(
                user.orders().stream().flatMap(order -> rows(order, user)),
                user.itemsWithoutOrder().stream().map(item -> row(item, Optional.empty(), user)));
    }

    private static Stream<IntOrderItem> rows(Order order, UserScope user) {
        return order.items().stream().map(item -> row(item, Optional.of(order), user));
    }

    private static IntOrderItem row(OrderItem item, Optional<Order> order, UserScope user) {
        return IntOrderItemRow.byName()
                .orderId(item.orderId())
                .productId(item.productId())
                .userId(user.userId())
                .orderedAt(order.map(Order::createdAt))
                .promoId(order.flatMap(Order::promoId))
                .orderStatus(order.map(Order::status))
                .line(OrderLine.of(item.quantity(), user.product(item.productId()).price()))
                .build();
    }

    @Override
    public Expectations<IntOrderItem> tests() {
        return Expectations.of(
                notNegative(Column.of(IntOrderItem::line, OrderLine::quantity)),
                positive(Column.of(IntOrderItem::line, OrderLine::quantity)).warn(),
                reconciles(
                        "rows_match_raw_order_items",
                        Total.rowsOf(IntOrderItem.class),
                        Total.rowsOf(SourceTable.ORDER_ITEMS)));
    }
}
