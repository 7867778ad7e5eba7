package dev.greenery.marts.marketing.conversion;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.marts.marketing.testing.MarketingBuild;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

class ConversionsTest {
    private static final OrderBuilder ORDER = anOrder().containing(2, POTHOS);
    private static final SessionBuilder PURCHASE =
            aSession("purchase").viewing(POTHOS).carting(POTHOS).checkingOut(ORDER);
    private static final SessionBuilder ABANDONED =
            aSession("abandoned").viewing(BAMBOO).carting(BAMBOO);
    private static final SessionBuilder BOUNCE = aSession("bounce").viewing(BAMBOO);

    @Test
    void everySessionHasARowWhetherItConvertedOrNot() {
        Built built =
                MarketingBuild.over(
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(ORDER)
                                .withSession(PURCHASE)
                                .withSession(BOUNCE));

        assertThat(built.rows(ConvertedUser.class))
                .extracting(
                        ConvertedUser::sessionId,
                        ConvertedUser::conversionFlag,
                        ConvertedUser::orderId)
                .containsExactlyInAnyOrder(
                        tuple(Ids.sessionId("purchase"), true, Optional.of(ORDER.id())),
                        tuple(Ids.sessionId("bounce"), false, Optional.empty()));
    }

    @Test
    void ratesAreRatiosOfSumsByDayAndRegion() {
        Built built =
                MarketingBuild.over(
                        aHistory()
                                .of(aUser("ann").inState("Texas"))
                                .withOrder(ORDER)
                                .withSession(PURCHASE)
                                .withSession(BOUNCE),
                        aHistory().of(aUser("bob").inState("Texas")).withSession(ABANDONED),
                        aHistory().of(aUser("eve").inState("Ohio")).withSession(aSession()));

        assertThat(built.rows(FactConversionsDaily.class))
                .extracting(
                        FactConversionsDaily::eventDate,
                        FactConversionsDaily::state,
                        FactConversionsDaily::sessions,
                        row -> row.conversionRate().orElseThrow(),
                        row -> row.bounceRate().orElseThrow(),
                        FactConversionsDaily::cartAbandonmentRate)
                .containsExactlyInAnyOrder(
                        tuple(
                                LocalDate.parse("2021-02-10"),
                                "Texas",
                                3L,
                                new BigDecimal("0.333333"),
                                new BigDecimal("0.333333"),
                                Optional.of(new BigDecimal("0.500000"))),
                        tuple(
                                LocalDate.parse("2021-02-10"),
                                "Ohio",
                                1L,
                                new BigDecimal("0.000000"),
                                new BigDecimal("1.000000"),
                                Optional.empty()));
    }

    @Test
    void sessionsWithoutAKnownHomeAreCountedTogether() {
        Built built =
                MarketingBuild.over(
                        aHistory().ofNobody().withSession(aSession()),
                        aHistory().ofMissingUser(Ids.userId("ghost")).withSession(aSession()),
                        aHistory().of(aUser("nomad").withoutAddress()).withSession(aSession()));

        assertThat(built.rows(FactConversionsDaily.class))
                .extracting(
                        FactConversionsDaily::state,
                        FactConversionsDaily::country,
                        FactConversionsDaily::sessions)
                .containsExactly(tuple("(unknown)", "(unknown)", 3L));
        assertThat(built.published()).contains("marketing");
    }

    @Test
    void aSessionThatTwoUsersShareIsOneOfEachAndReported() {
        Built built =
                MarketingBuild.over(
                        aHistory().of(aUser("ann")).withSession(aSession("shared")),
                        aHistory().of(aUser("bob")).withSession(aSession("shared")));

        assertThat(built.rows(IntUserSession.class)).hasSize(2);
        assertThat(built.rows(ConvertedUser.class)).hasSize(2);
        assertThat(built.published()).contains("marketing");
        assertThat(built.failedTests()).contains("int_user_sessions.unique_session_id");
    }
}
