package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

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
import dev.greenery.domain.order.Pricing.UnitPrice;
import dev.greenery.domain.product.ProductId;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
                user.itemsWithoutOrder().stream()
                        .map(item -> row(item, currentPrice(item, user), Optional.empty(), user)));
    }

    private static Stream<IntOrderItem> rows(Order order, UserScope user) {
        List<UnitPrice> prices = order.unitPrices(user::prices);
        return IntStream.range(0, prices.size())
                .mapToObj(
                        line ->
                                row(
                                        order.items().get(line),
                                        prices.get(line),
                                        Optional.of(order),
                                        user));
    }

    /** Nobody knows when it was ordered. */
    private static UnitPrice currentPrice(OrderItem item, UserScope user) {
        return new UnitPrice(user.currentPrice(item.productId()), false);
    }

    private static IntOrderItem row(
            OrderItem item, UnitPrice unit, Optional<Order> order, UserScope user) {
        return IntOrderItemRow.byName()
                .orderId(item.orderId())
                .productId(item.productId())
                .userId(user.userId())
                .orderedAt(order.map(Order::createdAt))
                .promoId(order.flatMap(Order::promoId))
                .orderStatus(order.map(Order::status))
                .line(OrderLine.of(item.quantity(), unit))
                .build();
    }

    @Override
    public Expectations<IntOrderItem> tests() {
        return Expectations.of(
                satisfies(
                                "product_is_named",
                                row -> !row.productId().equals(ProductId.UNKNOWN),
                                IntOrderItem::productId)
                        .warn(),
                notNull(Column.of(IntOrderItem::line, OrderLine::unitPrice)).warn(),
                notNegative(Column.of(IntOrderItem::line, OrderLine::quantity)),
                positive(Column.of(IntOrderItem::line, OrderLine::quantity)).warn(),
                satisfies(
                                "unit_price_is_not_inferred",
                                row -> !row.line().unitPriceInferred(),
                                Column.of(IntOrderItem::line, OrderLine::unitPrice))
                        .warn(),
                reconciles(
                        "rows_match_raw_order_items",
                        Total.rowsOf(IntOrderItem.class),
                        Total.rowsOf(SourceTable.ORDER_ITEMS)));
    }
}
