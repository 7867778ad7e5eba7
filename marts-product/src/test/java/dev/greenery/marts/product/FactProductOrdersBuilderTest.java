package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.testing.Ids;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

class FactProductOrdersBuilderTest {
    @Test
    void countsOrdersBuyersAndUnitsWithoutAnySession() {
        FactProductOrders product =
                rowOf(
                        FactProductOrders.class,
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(
                                        anOrder().at("2021-02-10T10:00:00Z").containing(1, POTHOS))
                                .withOrder(
                                        anOrder()
                                                .at("2021-02-11T10:00:00Z")
                                                .containing(2, POTHOS)
                                                .shipped()),
                        aHistory()
                                .of(aUser("bob"))
                                .withOrder(
                                        anOrder()
                                                .at("2021-02-12T10:00:00Z")
                                                .containing(4, POTHOS)
                                                .deliveredOnTime()));

        assertThat(product)
                .isEqualTo(
                        new FactProductOrders(
                                POTHOS.id(),
                                "Pothos",
                                3,
                                2,
                                1,
                                7,
                                1,
                                2,
                                4,
                                money("213.50"),
                                0,
                                Optional.of(Instant.parse("2021-02-10T10:00:00Z")),
                                Optional.of(Instant.parse("2021-02-12T10:00:00Z"))));
        assertThat(product.averageUnitsPerOrder()).contains(new BigDecimal("2.333333"));
        assertThat(product.unitsInOtherStatus()).isZero();
    }

    @Test
    void countsUnitsOfAnyOtherStatusApart() {
        assertThat(
                        rowOf(
                                        FactProductOrders.class,
                                        aHistory()
                                                .withOrder(
                                                        anOrder()
                                                                .containing(3, POTHOS)
                                                                .inStatus(OrderStatus.of("lost"))))
                                .unitsInOtherStatus())
                .isEqualTo(3);
    }

    @Test
    void keepsItemsOfAnOrderThatNoRowHasWithoutABuyer() {
        FactProductOrders product =
                rowOf(
                        FactProductOrders.class,
                        aHistory().ofNobody().withItemOf(Ids.orderId("missing"), 2, POTHOS));

        assertThat(product)
                .isEqualTo(
                        new FactProductOrders(
                                POTHOS.id(),
                                "Pothos",
                                1,
                                0,
                                0,
                                2,
                                0,
                                0,
                                0,
                                money("61.00"),
                                0,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(product.unitsInOtherStatus()).isEqualTo(2);
    }

    @Test
    void hasNoRowForAProductThatNobodyOrdered() {
        assertThat(
                        rowsOf(
                                FactProductOrders.class,
                                aHistory().withOrder(anOrder().containing(1, BAMBOO))))
                .extracting(FactProductOrders::productName)
                .containsExactly("Bamboo");
    }
}
