package dev.greenery.domain.history;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Ids.orderId;
import static dev.greenery.domain.testing.Ids.sessionId;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.session.SessionId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class UserHistoryTest {
    private static final UUID LOW = new UUID(Long.MAX_VALUE, 0);
    private static final UUID HIGH = new UUID(Long.MIN_VALUE, 0);

    @Test
    void itsOrdersAreInTimeOrderAndThenById() {
        UserHistory history =
                aHistory()
                        .withOrder(anOrder(new OrderId(HIGH)).at("2021-02-11T00:00:00Z"))
                        .withOrder(anOrder(new OrderId(LOW)).at("2021-02-11T00:00:00Z"))
                        .withOrder(anOrder("earliest").at("2021-02-10T00:00:00Z"))
                        .build();

        assertThat(history.orders())
                .extracting(Order::id)
                .containsExactly(orderId("earliest"), new OrderId(LOW), new OrderId(HIGH));
    }

    @Test
    void itsSessionsAreInTimeOrderAndThenById() {
        UserHistory history =
                aHistory()
                        .withSession(aSession(new SessionId(HIGH)).at("2021-02-11T00:00:00Z"))
                        .withSession(aSession(new SessionId(LOW)).at("2021-02-11T00:00:00Z"))
                        .withSession(aSession("earliest").at("2021-02-10T00:00:00Z"))
                        .build();

        assertThat(history.sessions())
                .extracting(Session::id)
                .containsExactly(sessionId("earliest"), new SessionId(LOW), new SessionId(HIGH));
    }

    @Test
    void aSessionGoesByItsFirstUserEventAndNotByAnEarlierShipping() {
        UserHistory history =
                aHistory()
                        .withSession(
                                aSession("later")
                                        .at("2021-02-10T00:00:00Z")
                                        .shipping(orderId("first"))
                                        .after("PT2H")
                                        .viewing(POTHOS))
                        .withSession(aSession("sooner").at("2021-02-10T01:00:00Z"))
                        .build();

        assertThat(history.sessions())
                .extracting(Session::id)
                .containsExactly(sessionId("sooner"), sessionId("later"));
    }

    @Test
    void itsListsAreItsOwnAndCannotBeChanged() {
        UserHistory example =
                aHistory()
                        .withOrder(anOrder())
                        .withSession(aSession())
                        .withItemOf(orderId("missing"), 1, POTHOS)
                        .build();
        List<Order> orders = new ArrayList<>(example.orders());
        List<Session> sessions = new ArrayList<>(example.sessions());
        List<OrderItem> items = new ArrayList<>(example.itemsWithoutOrder());
        UserHistory history = new UserHistory(example.owner(), orders, sessions, items);

        List.of(orders, sessions, items).forEach(List::clear);

        assertThat(history).isEqualTo(example);
        for (List<?> list :
                List.of(history.orders(), history.sessions(), history.itemsWithoutOrder())) {
            assertThat(list).hasSize(1);
            assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void theUnknownMemberDidNothing() {
        UserHistory unknown = UserHistory.ofUnknownMember();

        assertThat(unknown.owner()).isEqualTo(new Owner.UnknownMember());
        assertThat(unknown.orders()).isEmpty();
        assertThat(unknown.sessions()).isEmpty();
        assertThat(unknown.itemsWithoutOrder()).isEmpty();
    }
}
