package dev.greenery.marts.marketing;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.marts.core.FactOrder;
import dev.greenery.marts.core.OrderAmounts;
import dev.greenery.marts.marketing.conversion.FactConversionsDaily;

import java.util.List;

final class MarketingMetrics implements MetricSet {
    private static final Filter<FactOrder> WITH_PROMO = Filter.notNull(FactOrder::promoId);
    private static final Filter<FactOrder> FIRST =
            Filter.onOptional(FactOrder::orderNumber).equal(1);

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.ratio(
                        "conversion_rate",
                        "Sessions with a checkout among all sessions.",
                        sum(FactConversionsDaily::convertedSessions),
                        sum(FactConversionsDaily::sessions)),
                Metric.ratio(
                        "bounce_rate",
                        "Sessions under one minute that neither carted nor checked out, among all.",
                        sum(FactConversionsDaily::bouncedSessions),
                        sum(FactConversionsDaily::sessions)),
                Metric.ratio(
                        "cart_abandonment_rate",
                        "Sessions that carted and did not check out, among those that carted.",
                        sum(FactConversionsDaily::abandonedSessions),
                        sum(FactConversionsDaily::cartedSessions)),
                Metric.ratio(
                        "promo_order_share",
                        "Orders with a promo among all orders.",
                        orders().where(WITH_PROMO),
                        orders()),
                Metric.ratio(
                        "first_order_promo_share",
                        "First orders with a promo among all first orders.",
                        orders().where(FIRST).where(WITH_PROMO),
                        orders().where(FIRST)),
                Metric.ratio(
                        "promo_discount_rate",
                        "What promos took off, per unit of money that the items of their orders"
                                + " cost, of orders whose discount is known.",
                        Aggregate.sum(
                                        FactOrder.class,
                                        Column.of(FactOrder::amounts, OrderAmounts::discount))
                                .where(WITH_PROMO),
                        Aggregate.sum(
                                        FactOrder.class,
                                        Column.of(FactOrder::amounts, OrderAmounts::orderCost))
                                .where(WITH_PROMO)
                                .where(
                                        Filter.notNull(
                                                Column.of(
                                                        FactOrder::amounts,
                                                        OrderAmounts::discount)))));
    }

    private static Aggregate<?> sum(Column<FactConversionsDaily, Long> column) {
        return Aggregate.sum(FactConversionsDaily.class, column);
    }

    private static Aggregate<FactOrder> orders() {
        return Aggregate.count(FactOrder.class);
    }
}
