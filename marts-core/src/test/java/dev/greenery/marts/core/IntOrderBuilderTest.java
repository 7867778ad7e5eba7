package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.anUnknownPromo;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.rowOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.user.ZipCode;

import org.junit.jupiter.api.Test;

class IntOrderBuilderTest {
    @Test
    void tellsTheFiguresOfTheBasket() {
        IntOrder row = rowFor(anOrder().containing(2, POTHOS).containing(3, BAMBOO));

        assertThat(row.basket().distinctProducts()).isEqualTo(2);
        assertThat(row.basket().totalQuantity()).isEqualTo(5);
        assertThat(row.basket().itemsAmount()).contains(money("106.75"));
        assertThat(row.amounts().orderCost()).isEqualTo(money("106.75"));
    }

    @Test
    void anOrderWithoutItemsHasAnEmptyBasket() {
        IntOrder row = rowFor(anOrder());

        assertThat(row.basket().distinctProducts()).isZero();
        assertThat(row.basket().totalQuantity()).isZero();
        assertThat(row.basket().itemsAmount()).contains(money("0.00"));
    }

    @Test
    void theAmountOfABasketWithADeletedProductIsNotKnown() {
        IntOrder row =
                rowFor(
                        anOrder()
                                .containing(1, anUnknownProduct("deleted").id())
                                .containing(2, POTHOS));

        assertThat(row.basket().itemsAmount()).isEmpty();
        assertThat(row.basket().totalQuantity()).isEqualTo(3);
    }

    @Test
    void aPromoGivesItsDiscount() {
        IntOrder row =
                rowFor(anOrder().containing(1, POTHOS).withShippingCost("4.50").using(LEVERAGE));

        assertThat(row.promoId()).contains(LEVERAGE.id());
        assertThat(row.amounts().discount()).contains(money("10.00"));
        assertThat(row.amounts().orderTotal()).isEqualTo(money("25.00"));
    }

    @Test
    void anOrderWithoutAPromoHasNoDiscount() {
        assertThat(rowFor(anOrder().containing(1, POTHOS)).amounts().discount())
                .contains(money("0.00"));
    }

    @Test
    void theDiscountOfAnUnknownPromoIsUnknownWhateverTheOrderImplies() {
        IntOrder row =
                rowFor(
                        anOrder()
                                .costing("30.00")
                                .withShippingCost("5.00")
                                .using(anUnknownPromo("deleted").id())
                                .totalling("28.00"));

        assertThat(row.amounts().discount()).isEmpty();
    }

    @Test
    void tellsWhereTheOrderGoesAndNotWhereTheUserLives() {
        IntOrder row =
                rowOf(
                        IntOrder.class,
                        aHistory()
                                .of(aUser().inState("Texas"))
                                .withOrder(
                                        anOrder()
                                                .to(
                                                        anAddress()
                                                                .withZipCode("06105")
                                                                .inState("Connecticut")))
                                .build());

        assertThat(row.shipTo().shipToState()).contains("Connecticut");
        assertThat(row.shipTo().shipToZipCode()).contains(new ZipCode("06105"));
        assertThat(row.shipTo().shipToCountry()).contains("United States");
    }

    @Test
    void keepsAnOrderToAnAddressThatNoRowHas() {
        IntOrder row = rowFor(anOrder().toUnknownAddress());

        assertThat(row.shipTo().shipToState()).isEmpty();
        assertThat(row.shipTo().shipToZipCode()).isEmpty();
        assertThat(row.shipTo().shipToCountry()).isEmpty();
    }

    private static IntOrder rowFor(OrderBuilder order) {
        return rowOf(IntOrder.class, aHistory().withOrder(order).build());
    }
}
