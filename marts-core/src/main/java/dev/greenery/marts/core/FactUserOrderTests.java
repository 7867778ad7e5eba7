package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.user.UserId;

/** The sums over users are the sums over the orders that somebody placed. */
final class FactUserOrderTests {
    private static final String HAS_USER = "the user is not the unknown member";

    static final Expectations<FactUserOrder> ALL =
            Expectations.of(
                    reconciles(
                            "orders_match_fact_orders",
                            Total.sumOf(FactUserOrder.class, FactUserOrder::orders),
                            ofOrders(Total.rowsOf(FactOrder.class))),
                    reconciles(
                            "late_deliveries_match_fact_orders",
                            Total.sumOf(FactUserOrder.class, FactUserOrder::lateDeliveries),
                            ofOrders(Total.rowsOf(FactOrder.class))
                                    .where("late", FactOrder::isLate)),
                    sumMatches(
                            "spend_matches_fact_orders",
                            Column.of(FactUserOrder::spending, Spending::spend),
                            Column.of(FactOrder::amounts, OrderAmounts::orderTotal)),
                    sumMatches(
                            "discount_matches_fact_orders",
                            Column.of(FactUserOrder::spending, Spending::discount),
                            Column.of(FactOrder::amounts, OrderAmounts::discount)),
                    sumMatches(
                            "total_quantity_matches_fact_orders",
                            FactUserOrder::totalQuantity,
                            Column.of(FactOrder::basket, Basket::totalQuantity)),
                    satisfies(
                            "distinct_products_are_at_most_items",
                            row -> row.distinctProducts() <= row.items(),
                            FactUserOrder::distinctProducts,
                            FactUserOrder::items));

    private FactUserOrderTests() {}

    private static ReconciliationTest<FactUserOrder> sumMatches(
            String name, Column<FactUserOrder, ?> ofUsers, Column<FactOrder, ?> ofOrders) {
        return reconciles(
                name,
                Total.sumOf(FactUserOrder.class, ofUsers),
                ofOrders(Total.sumOf(FactOrder.class, ofOrders)));
    }

    private static Total.OfModel<FactOrder> ofOrders(Total.OfModel<FactOrder> total) {
        return total.where(HAS_USER, order -> !order.userId().equals(UserId.UNKNOWN));
    }
}
