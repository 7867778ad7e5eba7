package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.acceptedValues;
import static dev.greenery.application.mart.Expectations.freshWithin;
import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.user.ZipCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What must hold of every order, whatever is made of it later. */
final class IntOrderTests {
    static final Expectations<IntOrder> ALL =
            Expectations.of(
                    acceptedValues(IntOrder::status, "preparing", "shipped", "delivered"),
                    notNegative(IntOrder::orderCost),
                    notNegative(IntOrder::shippingCost),
                    notNegative(IntOrder::discount),
                    notNegative(IntOrder::orderTotal),
                    satisfies(
                            "order_total_reconciles",
                            IntOrderTests::totalReconciles,
                            IntOrder::orderCost,
                            IntOrder::shippingCost,
                            IntOrder::discount,
                            IntOrder::orderTotal),
                    positive(IntOrder::distinctProducts).warn(),
                    satisfies(
                            "items_amount_equals_order_cost",
                            row -> row.itemsAmount().map(row.orderCost()::equals).orElse(true),
                            IntOrder::itemsAmount,
                            IntOrder::orderCost),
                    notNull(IntOrder::trackingId).where("shipped", IntOrderTests::isShipped),
                    notNull(IntOrder::shippingService).where("shipped", IntOrderTests::isShipped),
                    notNull(IntOrder::deliveredAt).where("delivered", IntOrderTests::isDelivered),
                    satisfies(
                            "delivered_at_only_when_delivered",
                            row -> row.deliveredAt().isEmpty() || isDelivered(row),
                            IntOrder::status,
                            IntOrder::deliveredAt),
                    satisfies(
                            "delivered_at_is_not_before_created_at",
                            row -> isNotBeforeOrder(row.deliveredAt(), row),
                            IntOrder::createdAt,
                            IntOrder::deliveredAt),
                    satisfies(
                                    "estimated_delivery_at_is_not_before_created_at",
                                    row -> isNotBeforeOrder(row.estimatedDeliveryAt(), row),
                                    IntOrder::createdAt,
                                    IntOrder::estimatedDeliveryAt)
                            .warn(),
                    notNull(IntOrder::shipToZipCode).warn(),
                    satisfies(
                            "ship_to_zip_code_is_positive",
                            row -> row.shipToZipCode().map(ZipCode::isPositive).orElse(true),
                            IntOrder::shipToZipCode),
                    freshWithin(Duration.ofDays(1), IntOrder::createdAt),
                    reconciles(
                            "rows_match_raw_orders",
                            Total.rowsOf(IntOrder.class),
                            Total.rowsOf(SourceTable.ORDERS)));

    private IntOrderTests() {}

    private static boolean totalReconciles(IntOrder row) {
        return row.orderTotal()
                .equals(row.orderCost().plus(row.shippingCost()).minus(row.discount()));
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
