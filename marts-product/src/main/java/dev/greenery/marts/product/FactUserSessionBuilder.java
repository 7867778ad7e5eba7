package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.freshWithin;
import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.EventCounts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Makes {@link FactUserSession}. */
final class FactUserSessionBuilder implements UserModelBuilder<FactUserSession> {
    private static final Duration EXPECTED_AGE = Duration.ofDays(2);

    @Override
    public Inputs inputs() {
        return Inputs.of(Source.USERS, Source.ORDERS, Source.EVENTS);
    }

    @Override
    public Stream<FactUserSession> build(UserScope user) {
        Instant signedUpAt = user.owner().user().flatMap(User::createdAt).orElse(Instant.MIN);
        Set<OrderId> orders = new HashSet<>();
        for (Order order : user.orders()) {
            orders.add(order.id());
        }
        return user.sessions().stream()
                .map(session -> row(user.userId(), session, signedUpAt, orders));
    }

    private static FactUserSession row(
            UserId user, Session session, Instant signedUpAt, Set<OrderId> orders) {
        return FactUserSessionRow.byName()
                .userId(user)
                .sessionId(session.id())
                .startedAt(session.startedAt())
                .endedAt(session.endedAt())
                .lengthSeconds(session.length().toSeconds())
                .lastEventAt(session.lastEventAt())
                .counts(EventCounts.of(session.events()))
                .distinctProducts(distinctProducts(session))
                .orderId(session.orderId())
                .bounced(session.isBounced())
                .pageViewsBeforeSignUp(pageViewsBefore(signedUpAt, session))
                .checkoutsWithoutOrder(checkoutsWithoutOrder(session, orders))
                .build();
    }

    private static int distinctProducts(Session session) {
        Set<ProductId> products = new HashSet<>();
        for (Event event : session.events()) {
            event.productId().ifPresent(products::add);
        }
        return products.size();
    }

    private static int pageViewsBefore(Instant signedUpAt, Session session) {
        int views = 0;
        for (Event event : session.events()) {
            if (!event.createdAt().isBefore(signedUpAt)) {
                return views;
            }
            if (event.is(EventType.PAGE_VIEW) && !event.anonymous()) {
                views++;
            }
        }
        return views;
    }

    private static int checkoutsWithoutOrder(Session session, Set<OrderId> orders) {
        int checkouts = 0;
        for (Event event : session.events()) {
            if (event.is(EventType.CHECKOUT)
                    && event.orderId().filter(orders::contains).isEmpty()) {
                checkouts++;
            }
        }
        return checkouts;
    }

    @Override
    public Expectations<FactUserSession> tests() {
        return Expectations.of(
                unique(FactUserSession::sessionId).warn(),
                unique(FactUserSession::orderId).warn(),
                notNegative(FactUserSession::lengthSeconds),
                positive(Column.of(FactUserSession::counts, EventCounts::events)),
                satisfies(
                        "event_types_known",
                        session -> session.counts().knowAllTypes(),
                        Column.of(FactUserSession::counts, EventCounts::events)),
                satisfies(
                        "no_page_view_before_sign_up",
                        session -> session.pageViewsBeforeSignUp() == 0,
                        FactUserSession::startedAt,
                        FactUserSession::pageViewsBeforeSignUp),
                satisfies(
                                "checkouts_have_an_order_of_the_user",
                                (FactUserSession session) -> session.checkoutsWithoutOrder() == 0,
                                FactUserSession::orderId,
                                FactUserSession::checkoutsWithoutOrder)
                        .warn(),
                freshWithin(EXPECTED_AGE, FactUserSession::lastEventAt),
                reconciles(
                        "events_match_source",
                        Total.sumOf(
                                FactUserSession.class,
                                Column.of(FactUserSession::counts, EventCounts::events)),
                        Total.rowsOf(SourceTable.EVENTS)));
    }
}
