package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.product.Product;

import java.util.List;
import java.util.stream.Stream;

/** Makes {@link FactProductSessionsDaily}. */
final class FactProductSessionsDailyBuilder implements RollupBuilder<FactProductSessionsDaily> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PRODUCTS);
    }

    @Override
    public List<Contribution<?, FactProductSessionsDaily>> contributions() {
        return List.of(
                Contribution.each(
                        IntUserProductSession.class,
                        FactProductSessionsDailyBuilder::contribution));
    }

    private static FactProductSessionsDaily contribution(IntUserProductSession visit) {
        return new FactProductSessionsDaily(
                visit.productId(),
                visit.sessionDay(),
                Product.UNKNOWN_NAME,
                visit.pageViews() > 0 ? 1 : 0,
                visit.carts() > 0 ? 1 : 0,
                visit.ordered() ? 1 : 0,
                visit.pageViews(),
                visit.carts(),
                visit.units(),
                visit.revenue());
    }

    @Override
    public Stream<FactProductSessionsDaily> complete(
            List<FactProductSessionsDaily> merged, CatalogueScope catalogue) {
        return merged.stream().map(row -> named(row, catalogue.product(row.productId()).name()));
    }

    private static FactProductSessionsDaily named(
            FactProductSessionsDaily row, String productName) {
        return new FactProductSessionsDaily(
                row.productId(),
                row.day(),
                productName,
                row.sessionsViewed(),
                row.sessionsCarted(),
                row.sessionsOrdered(),
                row.pageViews(),
                row.carts(),
                row.units(),
                row.revenue());
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
