package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.marts.product.ProductBuild.built;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.testing.EventBuilder;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Every data test of the mart bites on the data that it is there for, and on no other. */
class ProductDataTestsTest {
    private static final OrderBuilder ORDER =
            anOrder("only").at("2021-02-12T10:00:00Z").containing(1, BAMBOO);
    private static final HistoryBuilder BUYER = aHistory().of(aUser("ann")).withOrder(ORDER);
    private static final SessionBuilder VISIT = aSession("visit").at("2021-02-12T10:00:00Z");
    private static final EventBuilder EVENT = anEvent().at("2021-02-12T10:00:00Z");

    @Test
    void passWhenAllIsWell() {
        Built built =
                built(
                        BUYER.withSession(
                                VISIT.viewingHome()
                                        .viewing(BAMBOO)
                                        .carting(BAMBOO)
                                        .checkingOut(ORDER)
                                        .shipping(ORDER)));

        assertThat(tests(TestOutcome.FAIL, built)).isEmpty();
        assertThat(tests(TestOutcome.WARN, built)).isEmpty();
        assertThat(built.published()).contains("product");
    }

    @Test
    void aPageViewBeforeTheSignUpBlocksTheMart() {
        Built built =
                built(
                        aHistory()
                                .of(aUser().signedUpAt("2021-02-12T10:00:01Z"))
                                .withSession(VISIT.viewingHome()));

        assertThat(tests(TestOutcome.FAIL, built))
                .containsExactly("fact_user_sessions.no_page_view_before_sign_up");
        assertThat(built.published()).doesNotContain("product");
    }

    @Test
    void anEventOfAnUnknownTypeBlocksTheMart() {
        assertThat(
                        tests(
                                TestOutcome.FAIL,
                                built(
                                        BUYER.withSession(
                                                VISIT.with(EVENT.ofType(EventType.of("zoom")))))))
                .containsExactly("fact_user_sessions.event_types_known");
    }

    @Test
    void pageViewsBeforeTheLogInBlockNothing() {
        Built built =
                built(
                        aHistory()
                                .of(aUser().signedUpAt("2021-02-12T10:00:15Z"))
                                .withSession(
                                        VISIT.viewingBeforeLogIn(BAMBOO)
                                                .viewingBeforeLogIn(BAMBOO)
                                                .viewing(BAMBOO)));

        assertThat(tests(TestOutcome.FAIL, built)).isEmpty();
        assertThat(tests(TestOutcome.WARN, built)).isEmpty();
        assertThat(built.published()).contains("product");
    }

    @Test
    void twoUsersInOneSessionAreReportedAndBlockNothing() {
        Built built =
                built(
                        aHistory().of(aUser("ann")).withSession(VISIT),
                        aHistory().of(aUser("bob")).withSession(VISIT));

        assertThat(tests(TestOutcome.FAIL, built)).isEmpty();
        assertThat(tests(TestOutcome.WARN, built))
                .containsExactly("fact_user_sessions.unique_session_id");
        assertThat(built.published()).contains("product");
    }

    @ParameterizedTest
    @MethodSource
    void aSessionIsReported(String why, HistoryBuilder history, List<String> warnings) {
        assertThat(tests(TestOutcome.FAIL, built(history))).as(why).isEmpty();
        assertThat(tests(TestOutcome.WARN, built(history)))
                .as(why)
                .containsExactlyElementsOf(warnings);
    }

    static Stream<Arguments> aSessionIsReported() {
        return Stream.of(
                Arguments.of(
                        "its checkout names no order",
                        BUYER.withSession(VISIT.checkingOutNoOrder()),
                        List.of(
                                "fact_user_order_pageviews.not_null_order_id",
                                "fact_user_sessions.checkouts_have_an_order_of_the_user")),
                Arguments.of(
                        "its order is nobody's",
                        BUYER.withSession(VISIT.checkingOut(Ids.orderId("missing"))),
                        List.of(
                                "fact_user_order_pageviews.reference_order_id",
                                "fact_user_sessions.checkouts_have_an_order_of_the_user",
                                "fact_user_sessions.reference_order_id")),
                Arguments.of(
                        "its order was checked out before",
                        BUYER.withSession(VISIT.checkingOut(ORDER))
                                .withSession(
                                        aSession().at("2021-02-12T11:00:00Z").checkingOut(ORDER)),
                        List.of("fact_user_sessions.unique_order_id")),
                Arguments.of(
                        "it put nothing into the cart",
                        BUYER.withSession(VISIT.with(EVENT.ofType(EventType.ADD_TO_CART))),
                        List.of("int_user_product_sessions.carts_match_sessions")),
                Arguments.of(
                        "it is the newest, and older than two days",
                        BUYER.withSession(aSession().at("2021-02-10T23:59:59Z").viewing(BAMBOO)),
                        List.of("fact_user_sessions.fresh_last_event_at")));
    }

    /** The low stock of one product of the catalogue is none of this mart's tests. */
    private static List<String> tests(TestOutcome outcome, Built built) {
        return built.report().tests(outcome).stream()
                .filter(test -> test.mart().equals("product"))
                .map(test -> test.model() + "." + test.test())
                .sorted()
                .toList();
    }
}
