package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.INSTRUCTION_SET;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.rowOf;
import static dev.greenery.marts.core.CoreModels.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

class OrderItemsTest {
    private static final UserHistory ITEM_OF_A_MISSING_ORDER =
            aHistory().ofNobody().withItemOf(Ids.orderId("missing"), 3, BAMBOO).build();

    @Test
    void aLineCostsItsUnitsAtTheProductsPrice() {
        UserHistory history =
                aHistory()
                        .of(aUser("ann"))
                        .withOrder(
                                anOrder("first")
                                        .at("2021-02-10T23:59:59Z")
                                        .containing(3, POTHOS)
                                        .using(INSTRUCTION_SET)
                                        .shipped())
                        .build();

        assertThat(rowOf(FactOrderItem.class, history))
                .isEqualTo(
                        FactOrderItemRow.byName()
                                .orderId(Ids.orderId("first"))
                                .productId(POTHOS.id())
                                .userId(Ids.userId("ann"))
                                .orderedAt(Optional.of(Instant.parse("2021-02-10T23:59:59Z")))
                                .orderedDay(Optional.of(LocalDate.parse("2021-02-10")))
                                .orderStatus(Optional.of(OrderStatus.SHIPPED))
                                .promoId(Optional.of(INSTRUCTION_SET.id()))
                                .line(
                                        new OrderLine(
                                                3,
                                                Optional.of(money("30.50")),
                                                false,
                                                Optional.of(money("91.50"))))
                                .build());
    }

    @Test
    void aLineOfADeletedProductIsKeptWithoutAPrice() {
        FactOrderItem row =
                rowOf(
                        FactOrderItem.class,
                        historyOf(anOrder().containing(2, anUnknownProduct("deleted").id())));

        assertThat(row.productId()).isEqualTo(Ids.productId("deleted"));
        assertThat(row.line())
                .isEqualTo(new OrderLine(2, Optional.empty(), false, Optional.empty()));
    }

    @Test
    void aLineOfAMissingOrderIsKeptUnderTheUnknownMember() {
        assertThat(rowOf(FactOrderItem.class, ITEM_OF_A_MISSING_ORDER))
                .isEqualTo(
                        FactOrderItemRow.byName()
                                .orderId(Ids.orderId("missing"))
                                .productId(BAMBOO.id())
                                .userId(UserId.UNKNOWN)
                                .orderedAt(Optional.empty())
                                .orderedDay(Optional.empty())
                                .orderStatus(Optional.empty())
                                .promoId(Optional.empty())
                                .line(
                                        new OrderLine(
                                                3,
                                                Optional.of(money("15.25")),
                                                false,
                                                Optional.of(money("45.75"))))
                                .build());
    }

    @Test
    void theBridgeTellsTheShareThatAProductHasOfItsBasket() {
        OrderBuilder order = anOrder("first").containing(1, POTHOS).containing(2, BAMBOO);

        assertThat(rowsOf(DimOrderProduct.class, historyOf(order)))
                .containsExactlyInAnyOrder(
                        new DimOrderProduct(
                                Ids.orderId("first"),
                                POTHOS.id(),
                                "Pothos",
                                1,
                                new BasketShare(2, 3, Optional.of(new BigDecimal("0.333333")))),
                        new DimOrderProduct(
                                Ids.orderId("first"),
                                BAMBOO.id(),
                                "Bamboo",
                                2,
                                new BasketShare(2, 3, Optional.of(new BigDecimal("0.666667")))));
    }

    @Test
    void theBridgeKeepsTheBasketsOfAUsersOrdersApart() {
        UserHistory history =
                aHistory()
                        .withOrder(anOrder().containing(1, POTHOS))
                        .withOrder(anOrder().containing(4, POTHOS))
                        .build();

        assertThat(rowsOf(DimOrderProduct.class, history))
                .extracting(row -> row.share().basketSize())
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void theShareOfABasketWithoutUnitsIsNotKnown() {
        DimOrderProduct row =
                rowOf(DimOrderProduct.class, historyOf(anOrder().containing(0, POTHOS)));

        assertThat(row.share().basketSize()).isZero();
        assertThat(row.share().shareOfBasket()).isEmpty();
    }

    @Test
    void theBridgeHoldsDeletedProductsAndMissingOrders() {
        assertThat(rowOf(DimOrderProduct.class, ITEM_OF_A_MISSING_ORDER).orderId())
                .isEqualTo(Ids.orderId("missing"));
        assertThat(
                        rowOf(
                                        DimOrderProduct.class,
                                        historyOf(
                                                anOrder()
                                                        .containing(
                                                                1,
                                                                anUnknownProduct("deleted").id())))
                                .productName())
                .isEqualTo("(unknown)");
    }

    private static UserHistory historyOf(OrderBuilder order) {
        return aHistory().withOrder(order).build();
    }
}
