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
                                session -> session.visit().pageViews() > 0)
                        .countIf(
                                FactProductSessionsDaily::sessionsCarted,
                                session -> session.visit().carts() > 0)
                        .countIf(
                                FactProductSessionsDaily::sessionsOrdered,
                                session -> session.visit().ordered())
                        .sum(
                                FactProductSessionsDaily::pageViews,
                                session -> session.visit().pageViews())
                        .sum(FactProductSessionsDaily::carts, session -> session.visit().carts())
                        .sum(FactProductSessionsDaily::units, session -> session.visit().units())
                        .sumMoney(
                                FactProductSessionsDaily::knownRevenue,
                                session -> session.visit().takings().knownRevenue())
                        .sum(
                                FactProductSessionsDaily::unpricedLines,
                                session -> session.visit().takings().unpricedLines()));
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
                                .where("ordered", session -> session.visit().ordered())),
                sums(FactProductSessionsDaily::pageViews, VisitOfProduct::pageViews),
                sums(FactProductSessionsDaily::carts, VisitOfProduct::carts),
                sums(FactProductSessionsDaily::units, VisitOfProduct::units),
                sums(
                        FactProductSessionsDaily::knownRevenue,
                        Column.of(VisitOfProduct::takings, Takings::knownRevenue)));
    }

    private static DataTest<FactProductSessionsDaily> sums(
            Column<FactProductSessionsDaily, ?> daily, Column<VisitOfProduct, ?> ofVisit) {
        return reconciles(
                daily.columnName() + "_match_sessions",
                Total.sumOf(FactProductSessionsDaily.class, daily),
                Total.sumOf(
                        IntUserProductSession.class,
                        Column.of(IntUserProductSession::visit, ofVisit)));
    }
}
