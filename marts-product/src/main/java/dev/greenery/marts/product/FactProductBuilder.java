package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Total.rowsOf;
import static dev.greenery.application.mart.Total.sumOf;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Source;
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes {@link FactProduct}. */
final class FactProductBuilder implements RollupBuilder<FactProduct> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PRODUCTS);
    }

    @Override
    public List<Contribution<?, FactProduct>> contributions() {
        return List.of(
                Contribution.each(
                        FactPageViews.class,
                        day -> ofTraffic(day.productId(), ProductTraffic.of(day))),
                Contribution.each(
                        FactProductSessionsDaily.class,
                        day -> ofTraffic(day.productId(), ProductTraffic.of(day))),
                Contribution.each(FactProductOrders.class, FactProductBuilder::ofOrders));
    }

    private static FactProduct ofTraffic(ProductId product, ProductTraffic traffic) {
        return new FactProduct(product, ProductStock.OPEN, traffic, ProductSales.NONE);
    }

    private static FactProduct ofOrders(FactProductOrders orders) {
        return new FactProduct(
                orders.productId(),
                ProductStock.OPEN,
                ProductTraffic.NONE,
                ProductSales.of(orders));
    }

    @Override
    public Stream<FactProduct> seed(CatalogueScope catalogue) {
        return catalogue.products().stream()
                .map(product -> ofTraffic(product.id(), ProductTraffic.NONE));
    }

    @Override
    public Stream<FactProduct> complete(List<FactProduct> merged, CatalogueScope catalogue) {
        int salesDays = salesDays(merged, catalogue.settings());
        return merged.stream().map(row -> complete(row, salesDays, catalogue));
    }

    private static FactProduct complete(FactProduct row, int salesDays, CatalogueScope catalogue) {
        return new FactProduct(
                row.productId(),
                ProductStock.of(
                        catalogue.product(row.productId()), salesDays, catalogue.settings()),
                row.traffic(),
                row.sales());
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
                        sumOf(FactProduct.class, FactProduct::revenue),
                        sumOf(FactProductOrders.class, FactProductOrders::revenue)));
    }
}
