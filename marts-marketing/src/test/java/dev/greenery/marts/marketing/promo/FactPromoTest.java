package dev.greenery.marts.marketing.promo;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.INSTRUCTION_SET;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.marts.marketing.testing.MarketingBuild;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class FactPromoTest {
    /** Two orders with the same promo, one without; shipping is 5.00 each. */
    private static final HistoryBuilder ANN =
            aHistory()
                    .of(aUser("ann"))
                    .withOrder(
                            anOrder()
                                    .at("2021-02-01T00:00:00Z")
                                    .containing(2, MONSTERA)
                                    .using(LEVERAGE))
                    .withOrder(
                            anOrder()
                                    .at("2021-02-02T00:00:00Z")
                                    .containing(1, MONSTERA)
                                    .using(LEVERAGE))
                    .withOrder(anOrder().at("2021-02-03T00:00:00Z").containing(1, BAMBOO));

    private static final HistoryBuilder BOB =
            aHistory()
                    .of(aUser("bob"))
                    .withOrder(
                            anOrder()
                                    .at("2021-02-01T00:00:00Z")
                                    .containing(1, POTHOS)
                                    .using(LEVERAGE));

    @Test
    void ordersUsersAndMoneyAreToldByPromo() {
        FactPromo leverage = row(MarketingBuild.over(ANN, BOB), "leverage");

        assertThat(leverage.orders()).isEqualTo(3);
        assertThat(leverage.users()).as("ann counts once").isEqualTo(2);
        assertThat(leverage.firstOrders()).isEqualTo(2);
        assertThat(leverage.repeatOrders()).isEqualTo(1);
        assertThat(leverage.orderCost()).isEqualTo(money("182.75"));
        assertThat(leverage.shippingCost()).isEqualTo(money("15.00"));
        assertThat(leverage.discountGiven()).isEqualTo(money("30.00"));
        assertThat(leverage.revenue()).isEqualTo(money("167.75"));
        assertThat(leverage.averageOrder()).contains(new BigDecimal("55.916667"));
        assertThat(leverage.orderShare()).contains(new BigDecimal("0.750000"));
        assertThat(leverage.status()).contains(PromoStatus.ACTIVE);
        assertThat(leverage.discount()).contains(money("10.00"));
    }

    @Test
    void ordersWithoutAPromoStandTogether() {
        FactPromo none = row(MarketingBuild.over(ANN, BOB), "(none)");

        assertThat(none.orders()).isEqualTo(1);
        assertThat(none.users()).isEqualTo(1);
        assertThat(none.firstOrders()).isZero();
        assertThat(none.repeatOrders()).isEqualTo(1);
        assertThat(none.discountGiven()).isEqualTo(Money.ZERO);
        assertThat(none.status()).isEmpty();
        assertThat(none.discount()).isEmpty();
    }

    @Test
    void aPromoThatNobodyUsedHasARow() {
        FactPromo unused = row(MarketingBuild.over(ANN), INSTRUCTION_SET.id().value());

        assertThat(unused.orders()).isZero();
        assertThat(unused.users()).isZero();
        assertThat(unused.revenue()).isEqualTo(Money.ZERO);
        assertThat(unused.averageOrder()).isEmpty();
        assertThat(unused.orderShare()).contains(new BigDecimal("0.000000"));
        assertThat(unused.status()).contains(PromoStatus.INACTIVE);
    }

    @Test
    void withoutAnyOrderNoShareIsKnown() {
        Built built = MarketingBuild.over(aHistory().of(aUser("window shopper")));

        assertThat(built.rows(FactPromo.class))
                .hasSize(3)
                .allMatch(row -> row.orders() == 0 && row.orderShare().isEmpty());
    }

    @Test
    void aPromoThatNoRowHasIsKeptAsUnknown() {
        Built built =
                MarketingBuild.over(
                        aHistory()
                                .withOrder(
                                        anOrder()
                                                .containing(1, POTHOS)
                                                .using(new PromoId("leaked"))));

        assertThat(row(built, "leaked").orders()).isEqualTo(1);
        assertThat(row(built, "leaked").status()).contains(PromoStatus.UNKNOWN);
        assertThat(row(built, "leaked").discount()).isEmpty();
    }

    private static FactPromo row(Built built, String promo) {
        return built.rows(FactPromo.class).stream()
                .filter(row -> row.promoId().value().equals(promo))
                .findFirst()
                .orElseThrow();
    }
}
