package dev.greenery.domain.session;

import static dev.greenery.domain.testing.Ids.sessionId;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.Fixtures;
import dev.greenery.domain.user.UserId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

class SessionPropertyTest {
    private static final Instant START = Instant.parse("2021-02-10T10:00:00Z");

    private static final UUID SHIPPING = new UUID(0, 4711);

    /** Few instants, so that many are equal. */
    @Provide
    Arbitrary<List<Event>> visits() {
        Arbitrary<EventType> types =
                Arbitraries.of(
                        EventType.PAGE_VIEW,
                        EventType.ADD_TO_CART,
                        EventType.CHECKOUT,
                        EventType.PACKAGE_SHIPPED,
                        EventType.of("ping"));
        return Combinators.combine(
                        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new),
                        Arbitraries.integers().between(0, 4),
                        types)
                .as(SessionPropertyTest::event)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Event::id);
    }

    @Property
    void itIsTheSameInWhateverOrderItsEventsCome(
            @ForAll("visits") List<Event> events, @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        assertThat(session(shuffled)).isEqualTo(session(events));
    }

    @Property
    void itsEventsAreInTimeOrderAndNoneIsLost(@ForAll("visits") List<Event> events) {
        assertThat(session(events).events())
                .isSortedAccordingTo(Event.BY_TIME)
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @Property
    void itStartsBeforeItEndsAndEndsBeforeItsLastEvent(@ForAll("visits") List<Event> events) {
        Session session = session(events);

        assertThat(session.startedAt()).isBetween(START, session.endedAt());
        assertThat(session.endedAt()).isBeforeOrEqualTo(session.lastEventAt());
        assertThat(session.startedAt().plus(session.length())).isEqualTo(session.endedAt());
    }

    @Property
    void whatTheWarehouseDoesLaterChangesNothingOfTheVisit(@ForAll("visits") List<Event> events) {
        Session visit = session(events);
        List<Event> more = new ArrayList<>(events);
        more.add(event(SHIPPING, 10_000, EventType.PACKAGE_SHIPPED));
        Session shipped = session(more);

        assertThat(shipped.startedAt()).isEqualTo(visit.startedAt());
        assertThat(shipped.length()).isEqualTo(visit.length());
        assertThat(shipped.isBounced()).isEqualTo(visit.isBounced());
        assertThat(shipped.isConverted()).isEqualTo(visit.isConverted());
    }

    @Property
    void noSessionBothBouncesAndConverts(@ForAll("visits") List<Event> events) {
        Session session = session(events);

        assertThat(session.isBounced() && session.isConverted()).isFalse();
    }

    private static Event event(UUID id, int seconds, EventType type) {
        return Fixtures.anEvent(new EventId(id))
                .at(START.plusSeconds(seconds).toString())
                .ofType(type)
                .build();
    }

    private static Session session(List<Event> events) {
        return new Session(sessionId("visit"), UserId.UNKNOWN, events);
    }
}
