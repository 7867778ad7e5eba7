package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.rowOf;
import static dev.greenery.marts.core.CoreModels.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Ids;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

class FactUserOrderBuilderTest {
    private static final UserHistory TWO_ORDERS =
            aHistory()
                    .of(aUser("ann").inState("Texas"))
                    .withOrder(
                            anOrder("second")
                                    .at("2021-02-11T10:00:00Z")
                                    .containing(1, POTHOS)
                                    .containing(2, BAMBOO)
                                    .deliveredLate())
                    .withOrder(
                            anOrder("first")
                                    .at("2021-02-10T10:00:00Z")
                                    .containing(2, POTHOS)
                                    .using(LEVERAGE))
                    .build();

    @Test
    void addsUpAUsersOrders() {
        assertThat(rowOf(FactUserOrder.class, TWO_ORDERS))
                .isEqualTo(
                        FactUserOrderRow.byName()
                                .userId(Ids.userId("ann"))
                                .known(true)
                                .region(
                                        new Region(
                                                Optional.of("Texas"), Optional.of("United States")))
                                .orders(2)
                                .promoOrders(1)
                                .deliveredOrders(1)
                                .lateDeliveries(1)
                                .spending(
                                        new Spending(
                                                money("122.00"),
                                                money("10.00"),
                                                money("10.00"),
                                                0,
                                                money("122.00")))
                                .items(3)
                                .totalQuantity(5)
                                .distinctProducts(2)
                                .firstAndLast(
                                        new FirstAndLast(
                                                Instant.parse("2021-02-10T10:00:00Z"),
                                                Instant.parse("2021-02-11T10:00:00Z"),
                                                Ids.orderId("first"),
                                                Ids.orderId("second")))
                                .build());
    }

    @Test
    void aUserWithTwoOrdersIsARepeatBuyer() {
        FactUserOrder row = rowOf(FactUserOrder.class, TWO_ORDERS);

        assertThat(row.isRepeat()).isTrue();
        assertThat(row.averageOrder()).contains(new BigDecimal("61.000000"));
    }

    @Test
    void aUserWithOneOrderIsNot() {
        UserHistory history = aHistory().withOrder(anOrder()).build();

        assertThat(rowOf(FactUserOrder.class, history).isRepeat()).isFalse();
    }

    @Test
    void aUserWithoutAnOrderHasNoRow() {
        assertThat(rowsOf(FactUserOrder.class, aHistory().build())).isEmpty();
    }

    @Test
    void aUserWhomNoRowHasIsStillABuyer() {
        UserHistory history =
                aHistory()
                        .ofMissingUser(Ids.userId("missing"))
                        .withOrder(anOrder())
                        .withOrder(anOrder())
                        .build();

        FactUserOrder row = rowOf(FactUserOrder.class, history);
        assertThat(row.known()).isFalse();
        assertThat(row.region().state()).isEmpty();
        assertThat(row.isRepeat()).isTrue();
    }

    @Test
    void theUnknownMemberIsNoBuyer() {
        UserHistory history = aHistory().ofNobody().withOrder(anOrder()).build();

        assertThat(rowsOf(FactOrder.class, history)).hasSize(1);
        assertThat(rowsOf(FactUserOrder.class, history)).isEmpty();
    }
}
