package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;
import dev.greenery.application.source.SourceTable;
import dev.greenery.marts.core.EventCounts;

import java.util.List;

/** Makes {@link FactActivityHourly}. */
final class FactActivityHourlyBuilder implements RollupBuilder<FactActivityHourly> {
    @Override
    public List<Contribution<?, FactActivityHourly>> contributions() {
        return List.of(
                Contribution.of(IntUserSessionHour.class, FactActivityHourly.class)
                        .count(FactActivityHourly::activeSessions)
                        .sum(FactActivityHourly::events, hour -> hour.counts().events())
                        .sum(FactActivityHourly::pageViews, hour -> hour.counts().pageViews())
                        .sum(FactActivityHourly::carts, hour -> hour.counts().carts())
                        .sum(FactActivityHourly::checkouts, hour -> hour.counts().checkouts())
                        .sum(FactActivityHourly::shipped, hour -> hour.counts().shipped()),
                Contribution.of(IntUserHour.class, FactActivityHourly.class)
                        .count(FactActivityHourly::activeUsers)
                        .countIf(
                                FactActivityHourly::anonymousUsers,
                                user -> VisitorId.isAnonymous(user.userId())));
    }

    @Override
    public List<Completion<FactActivityHourly, ?>> completions() {
        return List.of(
                Completion.ofRow(
                        FactActivityHourly::hourOfDay,
                        (row, catalogue) ->
                                row.hour().atZone(catalogue.settings().businessZone()).getHour()));
    }

    @Override
    public Expectations<FactActivityHourly> tests() {
        return Expectations.of(
                satisfies(
                        "active_users_have_sessions",
                        row -> 0 < row.activeUsers() && row.activeUsers() <= row.activeSessions(),
                        FactActivityHourly::activeUsers,
                        FactActivityHourly::activeSessions),
                reconciles(
                        "events_match_source",
                        Total.sumOf(FactActivityHourly.class, FactActivityHourly::events),
                        Total.rowsOf(SourceTable.EVENTS)),
                sums(FactActivityHourly::pageViews, EventCounts::pageViews),
                sums(FactActivityHourly::carts, EventCounts::carts),
                sums(FactActivityHourly::checkouts, EventCounts::checkouts),
                sums(FactActivityHourly::shipped, EventCounts::shipped));
    }

    private static DataTest<FactActivityHourly> sums(
            Column<FactActivityHourly, ?> hourly, Column<EventCounts, ?> ofSession) {
        return reconciles(
                hourly.columnName() + "_match_sessions",
                Total.sumOf(FactActivityHourly.class, hourly),
                Total.sumOf(FactUserSession.class, Column.of(FactUserSession::counts, ofSession)));
    }
}
