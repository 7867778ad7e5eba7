package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;

import java.util.List;

/** Makes {@link FactPageViews}. */
final class FactPageViewsBuilder implements RollupBuilder<FactPageViews> {
    @Override
    public List<Contribution<?, FactPageViews>> contributions() {
        return List.of(
                Contribution.of(IntUserProductDay.class, FactPageViews.class)
                        .sum(FactPageViews::pageViews, day -> day.views().pageViews())
                        .count(FactPageViews::viewers)
                        .countIf(
                                FactPageViews::anonymousViewers,
                                views -> VisitorId.isAnonymous(views.userId()))
                        .countIf(FactPageViews::firstTimeViewers, IntUserProductDay::firstDay)
                        .sum(FactPageViews::viewingSessions, day -> day.views().sessions()));
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
