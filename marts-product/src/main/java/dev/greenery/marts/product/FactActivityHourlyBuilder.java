package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.mart.Total;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Makes {@link FactActivityHourly}. */
final class FactActivityHourlyBuilder implements RollupBuilder<FactActivityHourly> {
    @Override
    public List<Contribution<?, FactActivityHourly>> contributions() {
        return List.of(
                Contribution.each(IntUserSessionHour.class, FactActivityHourlyBuilder::ofSession),
                Contribution.each(IntUserHour.class, FactActivityHourlyBuilder::ofUser));
    }

    private static FactActivityHourly ofSession(IntUserSessionHour session) {
        return new FactActivityHourly(
                session.hour(),
                0,
                session.events(),
                1,
                0,
                0,
                session.pageViews(),
                session.carts(),
                session.checkouts(),
                session.shipped());
    }

    private static FactActivityHourly ofUser(IntUserHour user) {
        int anonymous = VisitorId.isAnonymous(user.userId()) ? 1 : 0;
        return new FactActivityHourly(user.hour(), 0, 0, 0, 1, anonymous, 0, 0, 0, 0);
    }

    @Override
    public Stream<FactActivityHourly> complete(
            List<FactActivityHourly> merged, CatalogueScope catalogue) {
        ZoneId zone = catalogue.settings().businessZone();
        return merged.stream().map(row -> atHour(row, row.hour().atZone(zone).getHour()));
    }

    private static FactActivityHourly atHour(FactActivityHourly row, int hourOfDay) {
        return new FactActivityHourly(
                row.hour(),
                hourOfDay,
                row.events(),
                row.activeSessions(),
                row.activeUsers(),
                row.anonymousUsers(),
                row.pageViews(),
                row.carts(),
                row.checkouts(),
                row.shipped());
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
                sums(FactActivityHourly::pageViews, FactUserSession::pageViews),
                sums(FactActivityHourly::carts, FactUserSession::carts),
                sums(FactActivityHourly::checkouts, FactUserSession::checkouts),
                sums(FactActivityHourly::shipped, FactUserSession::shipped));
    }

    private static DataTest<FactActivityHourly> sums(
            Column<FactActivityHourly, ?> hourly, Column<FactUserSession, ?> sessions) {
        return reconciles(
                hourly.columnName() + "_match_sessions",
                Total.sumOf(FactActivityHourly.class, hourly),
                Total.sumOf(FactUserSession.class, sessions));
    }
}
