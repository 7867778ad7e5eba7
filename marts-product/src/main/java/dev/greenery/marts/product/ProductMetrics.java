package dev.greenery.marts.product;

import static dev.greenery.application.mart.metric.Aggregate.count;
import static dev.greenery.application.mart.metric.Aggregate.sum;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.marts.core.EventCounts;

import java.util.List;
import java.util.stream.Stream;

/** The metrics of the product mart. */
final class ProductMetrics implements MetricSet {
    private static final Aggregate<FactProductSessionsDaily> SESSIONS_VIEWED =
            sum(FactProductSessionsDaily.class, FactProductSessionsDaily::sessionsViewed);
    private static final Aggregate<FactProductSessionsDaily> SESSIONS_CARTED =
            sum(FactProductSessionsDaily.class, FactProductSessionsDaily::sessionsCarted);
    private static final Aggregate<FactProductSessionsDaily> SESSIONS_ORDERED =
            sum(FactProductSessionsDaily.class, FactProductSessionsDaily::sessionsOrdered);

    @Override
    public List<Metric> metrics() {
        return Stream.of(rates(), traffic(), stock()).flatMap(List::stream).toList();
    }

    private static List<Metric> rates() {
        return List.of(
                Metric.ratio(
                        "product_conversion_rate",
                        "Sessions whose order holds a product per session that viewed it; over"
                                + " several products, a session counts once for each of them.",
                        SESSIONS_ORDERED,
                        SESSIONS_VIEWED),
                Metric.ratio(
                        "view_to_cart_rate",
                        "Sessions that put a product into the cart per session that viewed it; over"
                                + " several products, a session counts once for each of them.",
                        SESSIONS_CARTED,
                        SESSIONS_VIEWED),
                Metric.ratio(
                        "cart_to_order_rate",
                        "Sessions whose order holds a product per session that put it into the"
                                + " cart; over several products, a session counts once for each of"
                                + " them.",
                        SESSIONS_ORDERED,
                        SESSIONS_CARTED));
    }

    private static List<Metric> traffic() {
        return List.of(
                Metric.ratio(
                        "sessions_per_active_hour",
                        "Sessions with an event in a clock hour, the shipping too, per clock hour"
                                + " that has an event; a session counts in each of its hours.",
                        sum(FactActivityHourly.class, FactActivityHourly::activeSessions),
                        count(FactActivityHourly.class)),
                Metric.simple(
                        "page_views",
                        "Views of product pages.",
                        sum(FactPageViews.class, FactPageViews::pageViews)),
                Metric.ratio(
                        "first_time_viewer_rate",
                        "Share of a product's viewers of a day who had never viewed it before;"
                                + " over several days or products, of all such viewers.",
                        sum(FactPageViews.class, FactPageViews::firstTimeViewers),
                        sum(FactPageViews.class, FactPageViews::viewers)),
                Metric.ratio(
                        "events_per_session",
                        "Events of any kind per session.",
                        sum(
                                FactUserSession.class,
                                Column.of(FactUserSession::counts, EventCounts::events)),
                        count(FactUserSession.class)));
    }

    private static List<Metric> stock() {
        return List.of(
                Metric.simple(
                        "low_stock_products",
                        "Products whose inventory is at or below the configured threshold.",
                        count(FactProduct.class).where(Filter.isTrue(FactProduct::lowStock))),
                Metric.simple(
                        "product_units_ordered",
                        "Units ordered, whether the order came from a session or not.",
                        sum(FactProductOrders.class, FactProductOrders::units)),
                Metric.ratio(
                        "product_repeat_buyer_rate",
                        "Share of a product's buyers who have it in two or more orders; over"
                                + " several products, a buyer counts once for each of them.",
                        sum(FactProductOrders.class, FactProductOrders::repeatBuyers),
                        sum(FactProductOrders.class, FactProductOrders::buyers)));
    }
}
