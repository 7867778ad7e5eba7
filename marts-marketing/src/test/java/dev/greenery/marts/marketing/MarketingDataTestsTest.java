package dev.greenery.marts.marketing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.marts.marketing.testing.MarketingBuild;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Every data test bites on the data that it is there for, and on no other. */
class MarketingDataTestsTest {
    private static final SessionBuilder FRESH = aSession("fresh").at("2021-02-12T10:00:00Z");
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-12T10:00:00Z").containing(1, POTHOS);

    @Test
    void nothingIsReportedOfGoodData() {
        HistoryBuilder good =
                aHistory()
                        .withOrder(ORDER)
                        .withSession(FRESH.viewing(POTHOS).carting(POTHOS).checkingOut(ORDER));

        assertThat(tests(TestOutcome.FAIL, good)).isEmpty();
        assertThat(tests(TestOutcome.WARN, good)).isEmpty();
    }

    @Test
    void anEventOfUnknownTypeBlocksTheMart() {
        HistoryBuilder scrolling =
                aHistory()
                        .withSession(
                                FRESH.with(
                                        anEvent()
                                                .at("2021-02-12T10:00:00Z")
                                                .ofType(new EventType("scroll"))));

        assertThat(tests(TestOutcome.FAIL, scrolling))
                .containsExactly("int_user_sessions.known_event_types");
    }

    @Test
    void aSessionOfTwoUsersIsReported() {
        HistoryBuilder[] shared = {
            aHistory().of(aUser("ann")).withSession(FRESH),
            aHistory().of(aUser("bob")).withSession(FRESH)
        };

        assertThat(tests(TestOutcome.FAIL, shared)).isEmpty();
        assertThat(tests(TestOutcome.WARN, shared))
                .containsExactly("int_user_sessions.unique_session_id");
    }

    @Test
    void sessionsThatEndedDaysAgoAreReported() {
        assertThat(
                        tests(
                                TestOutcome.WARN,
                                aHistory().withSession(FRESH.at("2021-02-10T23:59:59Z"))))
                .containsExactly("int_user_sessions.fresh_last_event_at");
        assertThat(
                        tests(
                                TestOutcome.WARN,
                                aHistory().withSession(FRESH.at("2021-02-11T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aSessionInTheFutureIsReportedAndMakesNothingFresh() {
        List<TestResult> warnings =
                MarketingBuild.over(
                                aHistory()
                                        .withSession(FRESH.at("2021-02-10T23:59:59Z"))
                                        .withSession(
                                                aSession("of the next century")
                                                        .at("2121-02-10T10:00:00Z")))
                        .report()
                        .tests(TestOutcome.WARN);

        assertThat(warnings)
                .filteredOn(test -> test.model().equals("int_user_sessions"))
                .singleElement()
                .satisfies(
                        test -> {
                            assertThat(test.test()).isEqualTo("fresh_last_event_at");
                            assertThat(test.findings().failures()).isEqualTo(2);
                            assertThat(test.findings().detail())
                                    .isEqualTo(
                                            "the newest value is 2021-02-10T23:59:59Z, 48 h old; at"
                                                    + " most 48 h are expected; values in the"
                                                    + " future, which make nothing fresh: 1");
                            assertThat(test.findings().sample())
                                    .singleElement()
                                    .asString()
                                    .contains(Ids.sessionId("of the next century").toString());
                        });
    }

    @Test
    void clocksThatDifferAndLocalTimesAreNoFuture() {
        assertThat(
                        tests(
                                TestOutcome.WARN,
                                aHistory().withSession(FRESH.at("2021-02-14T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aCheckoutThatNamesNoOrderIsReported() {
        assertThat(tests(TestOutcome.WARN, aHistory().withSession(FRESH.checkingOutNoOrder())))
                .containsExactly("converted_users.not_null_order_id_where_converted");
    }

    @Test
    void aCheckoutOfAnOrderThatNoRowHasIsReported() {
        assertThat(
                        tests(
                                TestOutcome.WARN,
                                aHistory()
                                        .withSession(
                                                FRESH.checkingOut(Ids.orderId("no such order")))))
                .containsExactly("converted_users.reference_order_id");
    }

    @Test
    void anOrderThatTwoSessionsCheckOutIsReported() {
        assertThat(
                        tests(
                                TestOutcome.WARN,
                                aHistory()
                                        .withOrder(ORDER)
                                        .withSession(FRESH.checkingOut(ORDER))
                                        .withSession(
                                                aSession("again")
                                                        .at("2021-02-12T11:00:00Z")
                                                        .checkingOut(ORDER))))
                .containsExactly("converted_users.unique_order_id_where_converted");
    }

    /** The tests of this mart, not of those below it. */
    private static List<String> tests(TestOutcome outcome, HistoryBuilder... histories) {
        return MarketingBuild.over(histories).report().tests().stream()
                .filter(test -> test.mart().equals("marketing") && test.outcome() == outcome)
                .map(test -> test.model() + "." + test.test())
                .toList();
    }
}
