package dev.greenery.domain.session;

import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Ids.orderId;
import static dev.greenery.domain.testing.Ids.productId;
import static dev.greenery.domain.testing.Ids.sessionId;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class SessionTest {
    private static final OrderBuilder ORDER = anOrder("first");

    @Test
    void itsLengthRunsFromTheFirstToTheLastUserEvent() {
        Session session =
                aSession()
                        .at("2021-02-10T10:00:00Z")
                        .viewing(POTHOS)
                        .after("PT40S")
                        .carting(POTHOS)
                        .after("PT50S")
                        .checkingOut(ORDER)
                        .build();

        assertThat(session.startedAt()).isEqualTo("2021-02-10T10:00:00Z");
        assertThat(session.endedAt()).isEqualTo("2021-02-10T10:01:30Z");
        assertThat(session.length()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void theWarehousesEventDoesNotLengthenIt() {
        Session session =
                aSession()
                        .at("2021-02-10T10:00:00Z")
                        .viewing(POTHOS)
                        .after("PT20S")
                        .checkingOut(ORDER)
                        .after("PT3H")
                        .shipping(ORDER)
                        .build();

        assertThat(session.length()).isEqualTo(Duration.ofSeconds(20));
        assertThat(session.endedAt()).isEqualTo("2021-02-10T10:00:20Z");
        assertThat(session.lastEventAt()).isEqualTo("2021-02-10T13:00:20Z");
    }

    @Test
    void theWarehousesEventDoesNotStartIt() {
        Session session =
                aSession()
                        .at("2021-02-10T10:00:00Z")
                        .shipping(ORDER)
                        .after("PT1H")
                        .viewing(POTHOS)
                        .build();

        assertThat(session.startedAt()).isEqualTo("2021-02-10T11:00:00Z");
        assertThat(session.length()).isZero();
    }

    @Test
    void anUnknownTypeOfEventDoesNotLengthenIt() {
        Session session =
                aSession()
                        .at("2021-02-10T10:00:00Z")
                        .viewing(POTHOS)
                        .with(anEvent().ofType(EventType.of("ping")).at("2021-02-10T10:30:00Z"))
                        .build();

        assertThat(session.length()).isZero();
        assertThat(session.lastEventAt()).isEqualTo("2021-02-10T10:30:00Z");
    }

    @Test
    void withOnlyAShippingItStartsAndEndsAtTheShipping() {
        Session session =
                aSession()
                        .at("2021-02-10T10:00:00Z")
                        .shipping(ORDER)
                        .after("PT1H")
                        .shipping(ORDER)
                        .build();

        assertThat(session.startedAt()).isEqualTo("2021-02-10T10:00:00Z");
        assertThat(session.endedAt()).isEqualTo("2021-02-10T10:00:00Z");
        assertThat(session.lastEventAt()).isEqualTo("2021-02-10T11:00:00Z");
        assertThat(session.length()).isZero();
    }

    @Test
    void itConvertsWithACheckout() {
        assertThat(aSession().viewing(POTHOS).checkingOut(ORDER).build().isConverted()).isTrue();
        assertThat(aSession().checkingOutNoOrder().build().isConverted()).isTrue();
        assertThat(aSession().viewing(POTHOS).carting(POTHOS).build().isConverted()).isFalse();
        assertThat(aSession().shipping(ORDER).build().isConverted()).isFalse();
    }

    @Test
    void itsOrderIsThatOfTheFirstCheckoutThatNamesOne() {
        Session session =
                aSession()
                        .checkingOutNoOrder()
                        .checkingOut(orderId("first"))
                        .checkingOut(orderId("second"))
                        .build();

        assertThat(session.orderId()).contains(orderId("first"));
    }

    @Test
    void aShippingAloneGivesItNoOrder() {
        assertThat(aSession().shipping(ORDER).build().orderId()).isEmpty();
        assertThat(aSession().checkingOutNoOrder().build().orderId()).isEmpty();
    }

    @Test
    void itsProductsAreThoseOfItsEventsEachOnceInOrder() {
        Session session =
                aSession()
                        .viewingHome()
                        .viewing(BAMBOO)
                        .viewing(POTHOS)
                        .carting(BAMBOO)
                        .carting(productId("unheard of"))
                        .build();

        assertThat(session.products())
                .containsExactly(BAMBOO.id(), POTHOS.id(), productId("unheard of"));
    }

    @Test
    void itCountsItsEventsByType() {
        Session session =
                aSession().viewing(BAMBOO).viewing(POTHOS).carting(BAMBOO).shipping(ORDER).build();

        assertThat(session.count(EventType.PAGE_VIEW)).isEqualTo(2);
        assertThat(session.count(EventType.ADD_TO_CART)).isEqualTo(1);
        assertThat(session.count(EventType.CHECKOUT)).isZero();
        assertThat(session.count(EventType.PACKAGE_SHIPPED)).isEqualTo(1);
        assertThat(session.count(EventType.of("ping"))).isZero();
    }

    @Test
    void equalInstantsGoByTheUnsignedIdOfTheEvent() {
        Event first = anEvent(new EventId(new UUID(0, 1))).build();
        Event second = anEvent(new EventId(new UUID(Long.MAX_VALUE, 0))).build();
        Event third = anEvent(new EventId(new UUID(Long.MIN_VALUE, 0))).build();
        Event fourth = anEvent(new EventId(new UUID(-1, -1))).build();

        assertThat(session(List.of(third, fourth, second, first)).events())
                .containsExactly(first, second, third, fourth);
    }

    @Test
    void equalStartsGoByTheUnsignedIdOfTheSession() {
        Session first = aSession(new SessionId(new UUID(Long.MAX_VALUE, 0))).build();
        Session second = aSession(new SessionId(new UUID(Long.MIN_VALUE, 0))).build();
        Session earlier =
                aSession(new SessionId(new UUID(-1, -1))).at("2021-02-10T09:59:59Z").build();

        assertThat(Stream.of(second, first, earlier).sorted(Session.BY_TIME))
                .containsExactly(earlier, first, second);
    }

    @Test
    void itsEventsCannotBeChanged() {
        List<Event> events = new ArrayList<>(List.of(anEvent("view").build()));
        Session session = session(events);

        events.clear();

        assertThat(session.events()).containsExactly(anEvent("view").build());
        assertThatThrownBy(() -> session.events().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withoutAnEventThereIsNone() {
        assertThatThrownBy(() -> session(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Session %s has no event", sessionId("visit"));
    }

    @Test
    void anInstantIsKeptToTheMicrosecond() {
        Instant instant = Instant.parse("2021-02-10T10:00:00.000001Z");

        assertThat(aSession().at(instant.toString()).viewingHome().build().startedAt())
                .isEqualTo(instant);
    }

    private static Session session(List<Event> events) {
        return new Session(sessionId("visit"), UserId.UNKNOWN, events);
    }
}
