package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;

import java.util.List;

/** Makes {@link FactProductSessionsDaily}. */
final class FactProductSessionsDailyBuilder implements RollupBuilder<FactProductSessionsDaily> {
    @Override
    public List<Contribution<?, FactProductSessionsDaily>> contributions() {
        return List.of(
                Contribution.of(IntUserProductSession.class, FactProductSessionsDaily.class)
                        .key(FactProductSessionsDaily::day, IntUserProductSession::sessionDay)
                        .countIf(
                                FactProductSessionsDaily::sessionsViewed,
                                visit -> visit.pageViews() > 0)
                        .countIf(
                                FactProductSessionsDaily::sessionsCarted,
                                visit -> visit.carts() > 0)
                        .countIf(
                                FactProductSessionsDaily::sessionsOrdered,
                                IntUserProductSession::ordered)
                        .sum(FactProductSessionsDaily::pageViews, IntUserProductSession::pageViews)
                        .sum(FactProductSessionsDaily::carts, IntUserProductSession::carts)
                        .sum(FactProductSessionsDaily::units, IntUserProductSession::units)
                        .sumMoney(
                                FactProductSessionsDaily::revenue, IntUserProductSession::revenue));
    }

    @Override
    public Expectations<FactProductSessionsDaily> tests() {
        return Expectations.of(
                reconciles(
                        "sessions_ordered_match_sessions",
                        Total.sumOf(
                                FactProductSessionsDaily.class,
                                FactProductSessionsDaily::sessionsOrdered),
                        Total.rowsOf(IntUserProductSession.class)
                                .where("ordered", IntUserProductSession::ordered)),
                sums(FactProductSessionsDaily::pageViews, IntUserProductSession::pageViews),
                sums(FactProductSessionsDaily::carts, IntUserProductSession::carts),
                sums(FactProductSessionsDaily::units, IntUserProductSession::units),
                sums(FactProductSessionsDaily::revenue, IntUserProductSession::revenue));
    }

    private static DataTest<FactProductSessionsDaily> sums(
            Column<FactProductSessionsDaily, ?> daily, Column<IntUserProductSession, ?> visits) {
        return reconciles(
                daily.columnName() + "_match_sessions",
                Total.sumOf(FactProductSessionsDaily.class, daily),
                Total.sumOf(IntUserProductSession.class, visits));
    }
}
