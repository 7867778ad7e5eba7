package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.product.Product;

import java.util.List;
import java.util.stream.Stream;

/** Makes {@link FactPageViews}. */
final class FactPageViewsBuilder implements RollupBuilder<FactPageViews> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PRODUCTS);
    }

    @Override
    public List<Contribution<?, FactPageViews>> contributions() {
        return List.of(
                Contribution.each(IntUserProductDay.class, FactPageViewsBuilder::contribution));
    }

    private static FactPageViews contribution(IntUserProductDay views) {
        return new FactPageViews(
                views.productId(),
                views.day(),
                Product.UNKNOWN_NAME,
                views.pageViews(),
                1,
                VisitorId.isAnonymous(views.userId()) ? 1 : 0,
                views.firstDay() ? 1 : 0,
                views.sessions());
    }

    @Override
    public Stream<FactPageViews> complete(List<FactPageViews> merged, CatalogueScope catalogue) {
        return merged.stream().map(row -> named(row, catalogue.product(row.productId()).name()));
    }

    private static FactPageViews named(FactPageViews row, String productName) {
        return new FactPageViews(
                row.productId(),
                row.day(),
                productName,
                row.pageViews(),
                row.viewers(),
                row.anonymousViewers(),
                row.firstTimeViewers(),
                row.viewingSessions());
    }

    @Override
    public Expectations<FactPageViews> tests() {
        return Expectations.of(
                satisfies(
                        "viewers_view",
                        row -> 0 < row.viewers() && row.viewers() <= row.viewingSessions(),
                        FactPageViews::viewers,
                        FactPageViews::viewingSessions),
                reconciles(
                        "page_views_match_events",
                        Total.sumOf(FactPageViews.class, FactPageViews::pageViews),
                        Total.rowsOf(FactUserContentPageview.class)),
                reconciles(
                        "first_time_viewers_match_first_views",
                        Total.sumOf(FactPageViews.class, FactPageViews::firstTimeViewers),
                        Total.rowsOf(FactUserContentPageview.class)
                                .where("not viewed before", view -> !view.viewedBefore())));
    }
}
