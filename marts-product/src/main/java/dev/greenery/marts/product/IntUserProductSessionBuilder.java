package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Session;
import dev.greenery.marts.core.EventCounts;
import dev.greenery.marts.core.FactOrderItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@link IntUserProductSession}. */
final class IntUserProductSessionBuilder implements UserModelBuilder<IntUserProductSession> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS, Source.PRODUCTS).and(FactOrderItem.class);
    }

    @Override
    public Stream<IntUserProductSession> build(UserScope user) {
        Map<OrderId, List<FactOrderItem>> items = new HashMap<>();
        for (FactOrderItem item : user.rows(FactOrderItem.class)) {
            items.computeIfAbsent(item.orderId(), order -> new ArrayList<>()).add(item);
        }
        return user.sessions().stream()
                .mapMulti((session, rows) -> addRows(user, session, items, rows));
    }

    private static void addRows(
            UserScope user,
            Session session,
            Map<OrderId, List<FactOrderItem>> items,
            Consumer<IntUserProductSession> rows) {
        LocalDate day = user.settings().dayOf(session.startedAt());
        VisitedProducts.of(session, items)
                .forEach((product, visit) -> rows.accept(row(user, session, day, product, visit)));
    }

    private static IntUserProductSession row(
            UserScope user, Session session, LocalDate day, ProductId product, ProductVisit visit) {
        return new IntUserProductSession(
                user.userId(), session.id(), product, user.productName(product), day, visit.done());
    }

    @Override
    public Expectations<IntUserProductSession> tests() {
        return Expectations.of(
                satisfies(
                        "sessions_touch_their_products",
                        session -> session.visit().touchesProduct(),
                        Column.of(IntUserProductSession::visit, VisitOfProduct::pageViews),
                        Column.of(IntUserProductSession::visit, VisitOfProduct::carts),
                        Column.of(IntUserProductSession::visit, VisitOfProduct::ordered)),
                Expectations.<IntUserProductSession>reconciles(
                                "carts_match_sessions",
                                Total.sumOf(
                                        IntUserProductSession.class,
                                        Column.of(
                                                IntUserProductSession::visit,
                                                VisitOfProduct::carts)),
                                Total.sumOf(
                                        FactUserSession.class,
                                        Column.of(FactUserSession::counts, EventCounts::carts)))
                        .warn());
    }
}
