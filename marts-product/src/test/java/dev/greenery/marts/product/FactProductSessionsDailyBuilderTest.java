package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;

class FactProductSessionsDailyBuilderTest {
    private static final LocalDate TENTH = LocalDate.parse("2021-02-10");
    private static final OrderBuilder ORDER = anOrder().containing(2, POTHOS);

    @Test
    void countsHowManySessionsWentHowFar() {
        FactProductSessionsDaily day =
                rowOf(
                        FactProductSessionsDaily.class,
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(ORDER)
                                .withSession(
                                        aSession()
                                                .viewing(POTHOS)
                                                .viewing(POTHOS)
                                                .carting(POTHOS)
                                                .checkingOut(ORDER)),
                        aHistory()
                                .of(aUser("bob"))
                                .withSession(aSession().viewing(POTHOS).carting(POTHOS))
                                .withSession(aSession().viewing(POTHOS)));

        assertThat(day)
                .isEqualTo(
                        new FactProductSessionsDaily(
                                POTHOS.id(), TENTH, "Pothos", 3, 2, 1, 4, 2, 2, money("61.00"), 0));
        assertThat(day.conversionRate()).contains(new BigDecimal("0.333333"));
    }

    @Test
    void doesNotKnowTheConversionOfAProductThatNobodyViewed() {
        FactProductSessionsDaily day =
                rowOf(
                        FactProductSessionsDaily.class,
                        aHistory().withOrder(ORDER).withSession(aSession().checkingOut(ORDER)));

        assertThat(day.sessionsOrdered()).isEqualTo(1);
        assertThat(day.conversionRate()).isEmpty();
    }

    @Test
    void countsASessionAcrossMidnightOnTheDayOfItsStart() {
        FactProductSessionsDaily day =
                rowOf(
                        FactProductSessionsDaily.class,
                        aHistory()
                                .withOrder(ORDER)
                                .withSession(
                                        aSession()
                                                .at("2021-02-10T23:59:55Z")
                                                .viewing(POTHOS)
                                                .viewing(POTHOS)
                                                .checkingOut(ORDER)));

        assertThat(day)
                .isEqualTo(
                        new FactProductSessionsDaily(
                                POTHOS.id(), TENTH, "Pothos", 1, 0, 1, 2, 0, 2, money("61.00"), 0));
    }
}
