package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.marts.core.FactOrderItem;
import dev.greenery.marts.core.OrderLine;

import java.util.List;
import java.util.function.ToLongFunction;

/** Makes {@link FactProductOrders}. */
final class FactProductOrdersBuilder implements RollupBuilder<FactProductOrders> {
    @Override
    public List<Contribution<?, FactProductOrders>> contributions() {
        return List.of(
                Contribution.of(FactOrderItem.class, FactProductOrders.class)
                        .count(FactProductOrders::orders)
                        .sum(FactProductOrders::units, item -> item.line().quantity())
                        .sum(FactProductOrders::unitsPreparing, unitsIn(OrderStatus.PREPARING))
                        .sum(FactProductOrders::unitsShipped, unitsIn(OrderStatus.SHIPPED))
                        .sum(FactProductOrders::unitsDelivered, unitsIn(OrderStatus.DELIVERED))
                        .sumMoney(
                                FactProductOrders::knownRevenue,
                                item -> item.line().lineAmount().orElse(Money.ZERO))
                        .countIf(
                                FactProductOrders::unpricedLines,
                                item -> item.line().lineAmount().isEmpty())
                        .min(FactProductOrders::firstOrderedAt, FactOrderItem::orderedAt)
                        .max(FactProductOrders::lastOrderedAt, FactOrderItem::orderedAt),
                Contribution.of(IntUserProductOrders.class, FactProductOrders.class)
                        .count(FactProductOrders::buyers)
                        .countIf(FactProductOrders::repeatBuyers, buyer -> buyer.orders() > 1));
    }

    private static ToLongFunction<FactOrderItem> unitsIn(OrderStatus status) {
        return item ->
                item.orderStatus().filter(status::equals).isPresent() ? item.line().quantity() : 0;
    }

    @Override
    public Expectations<FactProductOrders> tests() {
        return Expectations.of(
                satisfies(
                        "buyers_order",
                        row -> row.repeatBuyers() <= row.buyers() && row.buyers() <= row.orders(),
                        FactProductOrders::orders,
                        FactProductOrders::buyers,
                        FactProductOrders::repeatBuyers),
                reconciles(
                        "orders_match_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::orders),
                        Total.rowsOf(FactOrderItem.class)),
                reconciles(
                        "units_match_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::units),
                        Total.sumOf(
                                FactOrderItem.class,
                                Column.of(FactOrderItem::line, OrderLine::quantity))),
                reconciles(
                        "revenue_matches_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::knownRevenue),
                        Total.sumOf(
                                FactOrderItem.class,
                                Column.of(FactOrderItem::line, OrderLine::lineAmount))));
    }
}
