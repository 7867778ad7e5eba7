package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.OrderId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class FactOrderBuilder implements UserModelBuilder<FactOrder> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntOrder.class, IntUserOrder.class);
    }

    @Override
    public Stream<FactOrder> build(UserScope user) {
        Map<OrderId, Optional<Integer>> numbers = orderNumbers(user.rows(IntUserOrder.class));
        return user.rows(IntOrder.class).stream()
                .map(order -> row(order, numbers.get(order.orderId()), user.settings()));
    }

    private static Map<OrderId, Optional<Integer>> orderNumbers(List<IntUserOrder> orders) {
        Map<OrderId, Optional<Integer>> numbers = HashMap.newHashMap(orders.size());
        orders.forEach(order -> numbers.put(order.orderId(), order.orderNumber()));
        return numbers;
    }

    private static FactOrder row(IntOrder order, Optional<Integer> orderNumber, Settings settings) {
        return FactOrderRow.byName()
                .orderId(order.orderId())
                .userId(order.userId())
                .orderNumber(orderNumber)
                .promoId(order.promoId())
                .status(order.status())
                .ordered(OrderedAt.of(order.createdAt(), settings))
                .amounts(order.amounts())
                .basket(order.basket())
                .arrival(order.arrival())
                .punctuality(Punctuality.of(order.delivery(), order.createdAt()))
                .shipTo(order.shipTo())
                .carriage(order.carriage())
                .build();
    }

    @Override
    public Expectations<FactOrder> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_raw_orders",
                        Total.rowsOf(FactOrder.class),
                        Total.rowsOf(SourceTable.ORDERS)),
                reconciles(
                        "order_total_matches_int_orders",
                        Total.sumOf(
                                FactOrder.class,
                                Column.of(FactOrder::amounts, OrderAmounts::orderTotal)),
                        Total.sumOf(
                                IntOrder.class,
                                Column.of(IntOrder::amounts, OrderAmounts::orderTotal))),
                reconciles(
                        "distinct_products_match_fact_order_items",
                        Total.sumOf(
                                FactOrder.class,
                                Column.of(FactOrder::basket, Basket::distinctProducts)),
                        Total.rowsOf(FactOrderItem.class)
                                .where("the order is known", FactOrderItem::hasOrder)),
                reconciles(
                        "total_quantity_matches_fact_order_items",
                        Total.sumOf(
                                FactOrder.class,
                                Column.of(FactOrder::basket, Basket::totalQuantity)),
                        Total.sumOf(
                                        FactOrderItem.class,
                                        Column.of(FactOrderItem::line, OrderLine::quantity))
                                .where("the order is known", FactOrderItem::hasOrder)));
    }
}
