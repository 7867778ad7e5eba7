package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.freshWithin;
import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.valuesOf;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Total;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What must hold of every order, whatever is made of it later. */
final class IntOrderTests {
    static final Expectations<IntOrder> ALL =
            Expectations.of(
                    valuesOf(IntOrder::status)
                            .are(OrderStatus.PREPARING, OrderStatus.SHIPPED, OrderStatus.DELIVERED),
                    notNegative(Column.of(IntOrder::amounts, OrderAmounts::orderCost)),
                    notNegative(Column.of(IntOrder::amounts, OrderAmounts::shippingCost)),
                    notNegative(Column.of(IntOrder::amounts, OrderAmounts::discount)),
                    notNegative(Column.of(IntOrder::amounts, OrderAmounts::orderTotal)),
                    satisfies(
                            "order_total_reconciles",
                            row -> row.amounts().reconcile(),
                            Column.of(IntOrder::amounts, OrderAmounts::orderCost),
                            Column.of(IntOrder::amounts, OrderAmounts::shippingCost),
                            Column.of(IntOrder::amounts, OrderAmounts::discount),
                            Column.of(IntOrder::amounts, OrderAmounts::orderTotal)),
                    satisfies(
                                    "discount_is_not_inferred",
                                    row -> !row.amounts().discountInferred(),
                                    Column.of(IntOrder::amounts, OrderAmounts::discount))
                            .warn(),
                    satisfies(
                                    "user_is_named",
                                    row -> !row.userId().equals(UserId.UNKNOWN),
                                    IntOrder::userId)
                            .warn(),
                    notNull(IntOrder::addressId).warn(),
                    positive(Column.of(IntOrder::basket, Basket::distinctProducts)).warn(),
                    satisfies(
                            "items_amount_equals_order_cost",
                            IntOrderTests::itemsMatchCost,
                            Column.of(IntOrder::basket, Basket::itemsAmount),
                            Column.of(IntOrder::amounts, OrderAmounts::orderCost)),
                    notNull(Column.of(IntOrder::carriage, Carriage::trackingId))
                            .where("shipped", IntOrderTests::isShipped),
                    notNull(Column.of(IntOrder::carriage, Carriage::shippingService))
                            .where("shipped", IntOrderTests::isShipped),
                    notNull(Column.of(IntOrder::arrival, Arrival::deliveredAt))
                            .where("delivered", IntOrderTests::isDelivered),
                    satisfies(
                            "delivered_at_only_when_delivered",
                            row -> row.arrival().deliveredAt().isEmpty() || isDelivered(row),
                            IntOrder::status,
                            Column.of(IntOrder::arrival, Arrival::deliveredAt)),
                    satisfies(
                            "delivered_at_is_not_before_created_at",
                            row -> isNotBeforeOrder(row.arrival().deliveredAt(), row),
                            IntOrder::createdAt,
                            Column.of(IntOrder::arrival, Arrival::deliveredAt)),
                    satisfies(
                                    "estimated_delivery_at_is_not_before_created_at",
                                    row ->
                                            isNotBeforeOrder(
                                                    row.arrival().estimatedDeliveryAt(), row),
                                    IntOrder::createdAt,
                                    Column.of(IntOrder::arrival, Arrival::estimatedDeliveryAt))
                            .warn(),
                    notNull(Column.of(IntOrder::shipTo, ShipTo::shipToZipCode)).warn(),
                    satisfies(
                            "ship_to_zip_code_is_positive",
                            row -> zipCode(row).map(ZipCode::isPositive).orElse(true),
                            Column.of(IntOrder::shipTo, ShipTo::shipToZipCode)),
                    satisfies(
                                    "ship_to_zip_code_is_well_formed",
                                    row -> zipCode(row).map(ZipCode::isWellFormed).orElse(true),
                                    Column.of(IntOrder::shipTo, ShipTo::shipToZipCode))
                            .warn(),
                    freshWithin(Duration.ofDays(1), IntOrder::createdAt),
                    reconciles(
                            "rows_match_raw_orders",
                            Total.rowsOf(IntOrder.class),
                            Total.rowsOf(SourceTable.ORDERS)));

    private IntOrderTests() {}

    private static Optional<ZipCode> zipCode(IntOrder row) {
        return row.shipTo().shipToZipCode();
    }

    private static boolean itemsMatchCost(IntOrder row) {
        return row.basket().itemsAmount().map(row.amounts().orderCost()::equals).orElse(true);
    }

    private static boolean isShipped(IntOrder row) {
        return row.status().equals(OrderStatus.SHIPPED) || isDelivered(row);
    }

    private static boolean isDelivered(IntOrder row) {
        return row.status().equals(OrderStatus.DELIVERED);
    }

    private static boolean isNotBeforeOrder(Optional<Instant> instant, IntOrder row) {
        return instant.map(later -> !later.isBefore(row.createdAt())).orElse(true);
    }
}
