package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.money.Money;
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
        Optional<Money> unitPrice = user.product(item.productId()).price();
        return new IntOrderItem(
                item.orderId(),
                item.productId(),
                user.userId(),
                order.map(Order::createdAt),
                order.flatMap(Order::promoId),
                order.map(Order::status),
                item.quantity(),
                unitPrice,
                unitPrice.map(price -> price.times(item.quantity())));
    }

    @Override
    public Expectations<IntOrderItem> tests() {
        return Expectations.of(
                notNegative(IntOrderItem::quantity),
                positive(IntOrderItem::quantity).warn(),
                reconciles(
                        "rows_match_raw_order_items",
                        Total.rowsOf(IntOrderItem.class),
                        Total.rowsOf(SourceTable.ORDER_ITEMS)));
    }
}
