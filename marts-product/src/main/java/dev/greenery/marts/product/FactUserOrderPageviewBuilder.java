package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.valuesOf;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.EventCounts;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@link FactUserOrderPageview}. */
final class FactUserOrderPageviewBuilder implements UserModelBuilder<FactUserOrderPageview> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS);
    }

    @Override
    public Stream<FactUserOrderPageview> build(UserScope user) {
        return user.sessions().stream()
                .mapMulti((session, rows) -> addRows(user.userId(), session, rows));
    }

    private static void addRows(
            UserId user, Session session, Consumer<FactUserOrderPageview> rows) {
        for (Event event : session.events()) {
            if (event.is(EventType.CHECKOUT) || event.is(EventType.PACKAGE_SHIPPED)) {
                rows.accept(row(user, session, event));
            }
        }
    }

    private static FactUserOrderPageview row(UserId user, Session session, Event event) {
        return new FactUserOrderPageview(
                event.id(), PageView.of(user, session.id(), event), event.orderId(), event.type());
    }

    @Override
    public Expectations<FactUserOrderPageview> tests() {
        return Expectations.of(
                valuesOf(FactUserOrderPageview::eventType)
                        .are(EventType.CHECKOUT, EventType.PACKAGE_SHIPPED),
                notNull(FactUserOrderPageview::orderId).warn(),
                reconciles(
                        "checkouts_match_sessions",
                        rowsOf(EventType.CHECKOUT),
                        Total.sumOf(
                                FactUserSession.class,
                                Column.of(FactUserSession::counts, EventCounts::checkouts))),
                reconciles(
                        "shipped_match_sessions",
                        rowsOf(EventType.PACKAGE_SHIPPED),
                        Total.sumOf(
                                FactUserSession.class,
                                Column.of(FactUserSession::counts, EventCounts::shipped))));
    }

    private static Total rowsOf(EventType type) {
        return Total.rowsOf(FactUserOrderPageview.class)
                .where("event_type is " + type, row -> row.eventType().equals(type));
    }
}
