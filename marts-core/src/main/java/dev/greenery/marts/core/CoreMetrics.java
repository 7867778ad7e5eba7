package dev.greenery.marts.core;

import static dev.greenery.application.mart.metric.Aggregate.count;
import static dev.greenery.application.mart.metric.Aggregate.countDistinct;
import static dev.greenery.application.mart.metric.Aggregate.sum;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.domain.order.OrderStatus;

import java.util.List;
import java.util.stream.Stream;

final class CoreMetrics implements MetricSet {
    private static final Aggregate<FactOrder> ORDERS = count(FactOrder.class);
    private static final Aggregate<FactUserOrder> BUYERS = count(FactUserOrder.class);
    private static final Filter<FactUserOrder> IS_REPEAT = Filter.isTrue(FactUserOrder::isRepeat);
    private static final Filter<FactOrder> DISCOUNT_IS_KNOWN =
            Filter.notNull(Column.of(FactOrder::amounts, OrderAmounts::discount));
    private static final Filter<FactOrder> DELIVERY_IS_KNOWN =
            Filter.on(FactOrder::status)
                    .equal(OrderStatus.DELIVERED)
                    .and(
                            Filter.notNull(
                                    Column.of(
                                            FactOrder::punctuality, Punctuality::hoursToDeliver)));

    @Override
    public List<Metric> metrics() {
        return Stream.of(repeatBuying(), sales(), deliveries()).flatMap(List::stream).toList();
    }

    private static List<Metric> repeatBuying() {
        return List.of(
                Metric.ratio(
                        "repeat_rate",
                        "Share of the users with an order who have two orders or more.",
                        BUYERS.where(IS_REPEAT),
                        BUYERS),
                Metric.ratio(
                        "repeat_rate_all_users",
                        "Share of all known users, with or without an order, who have two orders or"
                                + " more.",
                        BUYERS.where(IS_REPEAT).where(Filter.isTrue(FactUserOrder::known)),
                        count(DimUser.class).where(Filter.isTrue(DimUser::known))),
                Metric.simple(
                        "users_with_1_order",
                        "Users with exactly one order.",
                        BUYERS.where(Filter.on(FactUserOrder::orders).equal(1))),
                Metric.simple(
                        "users_with_2_orders",
                        "Users with exactly two orders.",
                        BUYERS.where(Filter.on(FactUserOrder::orders).equal(2))),
                Metric.simple(
                        "users_with_3_plus_orders",
                        "Users with three orders or more.",
                        BUYERS.where(Filter.on(FactUserOrder::orders).atLeast(3))));
    }

    private static List<Metric> sales() {
        return List.of(
                Metric.simple(
                        "revenue",
                        "What users paid for orders, shipping included and discounts taken off.",
                        sum(
                                FactOrder.class,
                                Column.of(FactOrder::amounts, OrderAmounts::orderTotal))),
                Metric.simple(
                        "discount_given",
                        "What promos took off orders whose discount is known;"
                                + " orders_with_unknown_discount counts the others.",
                        sum(
                                FactOrder.class,
                                Column.of(FactOrder::amounts, OrderAmounts::discount))),
                Metric.simple(
                        "orders_with_unknown_discount",
                        "Orders with a promo of which nobody knows what it took off.",
                        ORDERS.where(DISCOUNT_IS_KNOWN.not())),
                Metric.ratio(
                        "average_order_value",
                        "What users paid per order, shipping included and discounts taken off.",
                        sum(
                                FactOrder.class,
                                Column.of(FactOrder::amounts, OrderAmounts::orderTotal)),
                        ORDERS),
                Metric.ratio(
                        "units_per_order",
                        "Units of all products per order.",
                        sum(FactOrder.class, Column.of(FactOrder::basket, Basket::totalQuantity)),
                        ORDERS),
                Metric.ratio(
                        "orders_per_active_hour",
                        "Orders per clock hour that has an order.",
                        ORDERS,
                        countDistinct(
                                FactOrder.class,
                                Column.of(FactOrder::ordered, OrderedAt::orderedHour))));
    }

    private static List<Metric> deliveries() {
        return List.of(
                Metric.ratio(
                        "average_delivery_hours",
                        "Hours from the order to its delivery, over delivered orders.",
                        sum(
                                        FactOrder.class,
                                        Column.of(
                                                FactOrder::punctuality,
                                                Punctuality::hoursToDeliver))
                                .where(DELIVERY_IS_KNOWN),
                        ORDERS.where(DELIVERY_IS_KNOWN)),
                Metric.ratio(
                        "late_delivery_rate",
                        "Share of the delivered orders with an estimate that came after it.",
                        ORDERS.where(
                                Filter.onOptional(
                                                Column.of(
                                                        FactOrder::punctuality,
                                                        Punctuality::deliveredLate))
                                        .equal(true)),
                        ORDERS.where(
                                Filter.notNull(
                                        Column.of(
                                                FactOrder::punctuality,
                                                Punctuality::deliveredLate)))));
    }
}
