package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.EventCounts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class FactUserSessionBuilderTest {
    private static final OrderBuilder ORDER = anOrder("first").containing(1, BAMBOO);

    @Test
    void tellsWhatHappenedInAVisitWithoutTheShippingMakingItLonger() {
        FactUserSession session =
                rowOf(
                        FactUserSession.class,
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(ORDER)
                                .withSession(
                                        aSession("visit")
                                                .at("2021-02-10T10:00:00Z")
                                                .viewing(POTHOS)
                                                .viewing(BAMBOO)
                                                .carting(BAMBOO)
                                                .checkingOut(ORDER)
                                                .shipping(ORDER)));

        assertThat(session)
                .isEqualTo(
                        FactUserSessionRow.byName()
                                .userId(Ids.userId("ann"))
                                .sessionId(Ids.sessionId("visit"))
                                .startedAt(Instant.parse("2021-02-10T10:00:00Z"))
                                .endedAt(Instant.parse("2021-02-10T10:00:30Z"))
                                .lengthSeconds(30)
                                .lastEventAt(Instant.parse("2021-02-10T13:00:30Z"))
                                .counts(new EventCounts(5, 2, 1, 1, 1))
                                .distinctProducts(2)
                                .orderId(Optional.of(ORDER.id()))
                                .bounced(false)
                                .pageViewsBeforeSignUp(0)
                                .checkoutsWithoutOrder(0)
                                .build());
    }

    @Test
    void bouncesWhenItIsShorterThanAMinuteAndLeadsToNothing() {
        assertThat(session(aSession().viewing(POTHOS).after("PT59S").viewing(POTHOS)).bounced())
                .isTrue();
        assertThat(session(aSession().viewing(POTHOS).after("PT60S").viewing(POTHOS)).bounced())
                .isFalse();
        assertThat(session(aSession().viewing(POTHOS).carting(POTHOS)).bounced()).isFalse();
    }

    @Test
    void hasARowForEachUserOfASharedSession() {
        assertThat(
                        rowsOf(
                                FactUserSession.class,
                                aHistory().of(aUser("ann")).withSession(aSession("shared")),
                                aHistory().of(aUser("bob")).withSession(aSession("shared"))))
                .extracting(FactUserSession::userId)
                .containsExactlyInAnyOrder(Ids.userId("ann"), Ids.userId("bob"));
    }

    @Test
    void keepsSessionsOfNobodyAndOfUsersThatNoRowHas() {
        assertThat(
                        rowsOf(
                                FactUserSession.class,
                                aHistory().ofNobody().withSession(aSession()),
                                aHistory()
                                        .ofMissingUser(Ids.userId("missing"))
                                        .withSession(aSession())))
                .extracting(FactUserSession::userId)
                .containsExactlyInAnyOrder(UserId.UNKNOWN, Ids.userId("missing"));
    }

    @Test
    void countsPageViewsFromBeforeTheSignUpOnly() {
        FactUserSession session =
                rowOf(
                        FactUserSession.class,
                        aHistory()
                                .of(aUser().signedUpAt("2021-02-10T10:00:20Z"))
                                .withSession(
                                        aSession()
                                                .at("2021-02-10T10:00:00Z")
                                                .viewing(POTHOS)
                                                .carting(POTHOS)
                                                .viewing(POTHOS)));

        assertThat(session.pageViewsBeforeSignUp()).isEqualTo(1);
    }

    @Test
    void countsNoPageViewThatNamesNobodyAmongThoseFromBeforeTheSignUp() {
        FactUserSession session =
                rowOf(
                        FactUserSession.class,
                        aHistory()
                                .of(aUser().signedUpAt("2021-02-10T10:00:15Z"))
                                .withSession(
                                        aSession()
                                                .at("2021-02-10T10:00:00Z")
                                                .viewingBeforeLogIn(POTHOS)
                                                .viewing(POTHOS)
                                                .viewing(POTHOS)));

        assertThat(session.counts().pageViews()).isEqualTo(3);
        assertThat(session.pageViewsBeforeSignUp()).isEqualTo(1);
    }

    @Test
    void countsCheckoutsOfNoOrderAndOfAnotherUsersOrder() {
        FactUserSession session =
                session(
                        aSession()
                                .checkingOut(ORDER)
                                .checkingOut(Ids.orderId("of another user"))
                                .checkingOutNoOrder());

        assertThat(session.counts().checkouts()).isEqualTo(3);
        assertThat(session.checkoutsWithoutOrder()).isEqualTo(2);
        assertThat(session.orderId()).contains(ORDER.id());
    }

    @Test
    void hasNoRowForAUserWithoutSessions() {
        assertThat(rowsOf(FactUserSession.class, aHistory().withOrder(ORDER))).isEmpty();
    }

    private static FactUserSession session(SessionBuilder session) {
        return rowOf(FactUserSession.class, aHistory().withOrder(ORDER).withSession(session));
    }
}
