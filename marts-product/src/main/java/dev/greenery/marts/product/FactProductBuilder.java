package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Total.rowsOf;
import static dev.greenery.application.mart.Total.sumOf;

import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Source;
import dev.greenery.marts.core.DimProduct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes {@link FactProduct}. */
final class FactProductBuilder implements RollupBuilder<FactProduct> {
    @Override
    public List<Contribution<?, FactProduct>> contributions() {
        return List.of(
                Contribution.of(DimProduct.class, FactProduct.class),
                Contribution.of(FactPageViews.class, FactProduct.class)
                        .sum(FactProduct::pageViews, FactPageViews::pageViews)
                        // Each viewer is new on one day only: the new ones of all days are all.
                        .sum(FactProduct::viewers, FactPageViews::firstTimeViewers),
                Contribution.of(FactProductSessionsDaily.class, FactProduct.class)
                        .sum(FactProduct::sessionsViewed, FactProductSessionsDaily::sessionsViewed)
                        .sum(FactProduct::sessionsCarted, FactProductSessionsDaily::sessionsCarted)
                        .sum(
                                FactProduct::sessionsOrdered,
                                FactProductSessionsDaily::sessionsOrdered)
                        .sum(FactProduct::carts, FactProductSessionsDaily::carts),
                Contribution.of(FactProductOrders.class, FactProduct.class)
                        .sum(FactProduct::orders, FactProductOrders::orders)
                        .sum(FactProduct::buyers, FactProductOrders::buyers)
                        .sum(FactProduct::units, FactProductOrders::units)
                        .sumMoney(FactProduct::knownRevenue, FactProductOrders::knownRevenue)
                        .sum(FactProduct::unpricedLines, FactProductOrders::unpricedLines)
                        .min(FactProduct::firstOrderedAt, FactProductOrders::firstOrderedAt)
                        .max(FactProduct::lastOrderedAt, FactProductOrders::lastOrderedAt));
    }

    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PRODUCTS);
    }

    @Override
    public List<Completion<FactProduct, ?>> completions() {
        return List.of(
                Completion.ofRow(
                        FactProduct::stock,
                        (product, catalogue) ->
                                StockMoves.of(catalogue.stock(product.productId()))),
                Completion.ofAll(
                        FactProduct::salesDays,
                        (products, catalogue) -> {
                            int days = salesDays(products, catalogue.settings());
                            return product -> days;
                        }));
    }

    private static int salesDays(List<FactProduct> products, Settings settings) {
        Optional<Instant> first =
                products.stream()
                        .flatMap(product -> product.firstOrderedAt().stream())
                        .min(Comparator.naturalOrder());
        Optional<Instant> last =
                products.stream()
                        .flatMap(product -> product.lastOrderedAt().stream())
                        .max(Comparator.naturalOrder());
        return first.flatMap(from -> last.map(to -> daysBetween(from, to, settings))).orElse(0);
    }

    private static int daysBetween(Instant first, Instant last, Settings settings) {
        return 1
                + Math.toIntExact(
                        ChronoUnit.DAYS.between(settings.dayOf(first), settings.dayOf(last)));
    }

    @Override
    public Expectations<FactProduct> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_products", rowsOf(FactProduct.class), rowsOf(DimProduct.class)),
                reconciles(
                        "page_views_match_days",
                        sumOf(FactProduct.class, FactProduct::pageViews),
                        sumOf(FactPageViews.class, FactPageViews::pageViews)),
                reconciles(
                        "sessions_ordered_match_days",
                        sumOf(FactProduct.class, FactProduct::sessionsOrdered),
                        sumOf(
                                FactProductSessionsDaily.class,
                                FactProductSessionsDaily::sessionsOrdered)),
                reconciles(
                        "units_match_orders",
                        sumOf(FactProduct.class, FactProduct::units),
                        sumOf(FactProductOrders.class, FactProductOrders::units)),
                reconciles(
                        "revenue_matches_orders",
                        sumOf(FactProduct.class, FactProduct::knownRevenue),
                        sumOf(FactProductOrders.class, FactProductOrders::knownRevenue)));
    }
}
