package dev.greenery.marts.marketing.conversion;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.testing.Given.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Settings;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.EventCounts;
import dev.greenery.marts.core.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class IntUserSessionBuilderTest {
    private static final OrderBuilder ORDER = anOrder().containing(2, POTHOS).shipped();
    private static final SessionBuilder PURCHASE =
            aSession("purchase")
                    .at("2021-02-10T10:00:00Z")
                    .viewing(POTHOS)
                    .viewing(BAMBOO)
                    .carting(POTHOS)
                    .checkingOut(ORDER)
                    .shipping(ORDER);

    @Test
    void whatHappenedInASessionIsCounted() {
        IntUserSession row =
                only(aHistory().of(aUser("ann").inState("Texas")).withSession(PURCHASE));

        assertThat(row.userId()).isEqualTo(Ids.userId("ann"));
        assertThat(row.sessionId()).isEqualTo(Ids.sessionId("purchase"));
        assertThat(row.counts()).isEqualTo(new EventCounts(5, 2, 1, 1, 1));
        assertThat(row.converted()).isTrue();
        assertThat(row.orderId()).contains(ORDER.id());
        assertThat(row.region())
                .isEqualTo(new Region(Optional.of("Texas"), Optional.of("United States")));
    }

    @Test
    void theShippingIsNoPartOfTheVisit() {
        IntUserSession row = only(aHistory().withSession(PURCHASE));

        assertThat(row.startedAt()).isEqualTo(Instant.parse("2021-02-10T10:00:00Z"));
        assertThat(row.endedAt()).isEqualTo(Instant.parse("2021-02-10T10:00:30Z"));
        assertThat(row.lengthSeconds()).isEqualTo(30);
        assertThat(row.lastEventAt()).isEqualTo(Instant.parse("2021-02-10T13:00:30Z"));
    }

    @Test
    void aSessionAcrossMidnightBelongsToTheDayOnWhichItBegan() {
        SessionBuilder night =
                aSession().at("2021-02-10T23:59:50Z").viewing(POTHOS).after("PT1H").viewing(BAMBOO);

        assertThat(only(aHistory().withSession(night)).eventDate())
                .isEqualTo(LocalDate.parse("2021-02-10"));
        assertThat(
                        rows(aHistory().withSession(night), Settings.in(ZoneId.of("Asia/Tokyo")))
                                .getFirst()
                                .eventDate())
                .isEqualTo(LocalDate.parse("2021-02-11"));
    }

    @Test
    void aCartWithoutACheckoutIsAbandonedAndNoBounce() {
        IntUserSession row =
                only(aHistory().withSession(aSession().viewing(POTHOS).carting(POTHOS)));

        assertThat(row.abandonedCart()).isTrue();
        assertThat(row.bounced()).isFalse();
        assertThat(row.converted()).isFalse();
    }

    @Test
    void aCheckoutThatNamesNoOrderConvertsAllTheSame() {
        IntUserSession row = only(aHistory().withSession(aSession().checkingOutNoOrder()));

        assertThat(row.converted()).isTrue();
        assertThat(row.orderId()).isEmpty();
    }

    @Test
    void whereAMissingUserLivesIsNotKnown() {
        IntUserSession row =
                only(aHistory().ofMissingUser(Ids.userId("ghost")).withSession(aSession()));

        assertThat(row.userId()).isEqualTo(Ids.userId("ghost"));
        assertThat(row.region()).isEqualTo(new Region(Optional.empty(), Optional.empty()));
    }

    @Test
    void sessionsOfNobodyStandUnderTheUnknownMember() {
        assertThat(only(aHistory().ofNobody().withSession(aSession())).userId())
                .isEqualTo(UserId.UNKNOWN);
    }

    @Test
    void aUserWithoutSessionsHasNoRow() {
        assertThat(rows(aHistory().withOrder(ORDER), Settings.DEFAULT)).isEmpty();
    }

    @Test
    void anEventOfUnknownTypeIsCountedAndReported() {
        IntUserSession row =
                only(
                        aHistory()
                                .withSession(
                                        aSession()
                                                .with(anEvent().ofType(new EventType("scroll")))));

        assertThat(row.counts().events()).isEqualTo(1);
        assertThat(row.counts().knowAllTypes()).isFalse();
        assertThat(only(aHistory().withSession(PURCHASE)).counts().knowAllTypes()).isTrue();
    }

    static Stream<SessionBuilder> allKindsOfSessions() {
        return Stream.of(
                PURCHASE,
                aSession(),
                aSession().viewing(POTHOS).after("PT59S").viewing(BAMBOO),
                aSession().viewing(POTHOS).after("PT1M").viewing(BAMBOO),
                aSession().carting(POTHOS),
                aSession().checkingOutNoOrder().checkingOut(ORDER),
                aSession().shipping(ORDER),
                aSession().with(anEvent().ofType(new EventType("scroll"))),
                aSession().shipping(ORDER).after("PT1H").viewing(POTHOS).shipping(ORDER));
    }

    @ParameterizedTest
    @MethodSource("allKindsOfSessions")
    void oneSweepOverTheEventsSaysWhatTheDomainSays(SessionBuilder session) {
        Session expected = session.build();
        IntUserSession row = only(aHistory().withSession(session));

        assertThat(row.startedAt()).isEqualTo(expected.startedAt());
        assertThat(row.endedAt()).isEqualTo(expected.endedAt());
        assertThat(row.lengthSeconds()).isEqualTo(expected.length().toSeconds());
        assertThat(row.lastEventAt()).isEqualTo(expected.lastEventAt());
        assertThat(row.converted()).isEqualTo(expected.isConverted());
        assertThat(row.bounced()).isEqualTo(expected.isBounced());
        assertThat(row.orderId()).isEqualTo(expected.orderId());
    }

    private static IntUserSession only(HistoryBuilder history) {
        List<IntUserSession> rows = rows(history, Settings.DEFAULT);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<IntUserSession> rows(HistoryBuilder history, Settings settings) {
        return given(history).and(settings).rowsOf(new IntUserSessionBuilder());
    }
}
