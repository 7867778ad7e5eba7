package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What was valid when an order was placed stands, whatever the shop says later. */
class AsOfTest {
    private static final String ORDERED = "2021-02-10T10:00:00Z";
    private static final String NEXT_NIGHT = "2021-02-11T02:00:00Z";

    private static final Product FERN_AT_10 = aProduct("Fern").costing("10").build();
    private static final Product FERN_AT_12 = aProduct("Fern").costing("12").build();
    private static final Promo SPRING_2 = aPromo("spring").takingOff(2).build();
    private static final Promo SPRING_3 = aPromo("spring").takingOff(3).build();

    private static final CatalogueBuilder CHANGED =
            aCatalogue()
                    .selling(FERN_AT_10)
                    .offering(SPRING_2)
                    .sellingSince(NEXT_NIGHT, FERN_AT_12)
                    .offeringSince(NEXT_NIGHT, SPRING_3);

    @Test
    void aPriceAndADiscountAreThoseOfTheOrdersTime() {
        Built built = built(ferns().costing("20").totalling("23"));

        OrderLine line = built.rows(FactOrderItem.class).getFirst().line();
        assertThat(line.unitPrice()).contains(Money.parse("10"));
        assertThat(line.unitPriceInferred()).isFalse();
        OrderAmounts amounts = built.rows(FactOrder.class).getFirst().amounts();
        assertThat(amounts.discount()).contains(Money.parse("2"));
        assertThat(amounts.discountInferred()).isFalse();
    }

    @Test
    void ofWhatChangedBeforeTheOrderWasSeenTheOneThatAddsUpIsTakenAndSaid() {
        Built built = built(ferns().firstSeenAt(NEXT_NIGHT).costing("24").totalling("26"));

        OrderLine line = built.rows(FactOrderItem.class).getFirst().line();
        assertThat(line.unitPrice()).contains(Money.parse("12"));
        assertThat(line.unitPriceInferred()).isTrue();
        OrderAmounts amounts = built.rows(FactOrder.class).getFirst().amounts();
        assertThat(amounts.discount()).contains(Money.parse("3"));
        assertThat(amounts.discountInferred()).isTrue();
        assertThat(built.failedTests()).contains("int_order_items.unit_price_is_not_inferred");
        assertThat(built.failedTests()).contains("int_orders.discount_is_not_inferred");
    }

    @Test
    void anOrderThatAddsUpWithNothingFails() {
        Built built = built(ferns().firstSeenAt(NEXT_NIGHT).costing("21").totalling("24"));

        assertThat(built.failedTests()).contains("int_orders.items_amount_equals_order_cost");
    }

    @Test
    void aUserWhoMovedOrderedWhereTheUserLivedThen() {
        UserHistory history =
                aHistory()
                        .of(aUser("ann").inState("Ohio"))
                        .whoMoved(NEXT_NIGHT, anAddress().inState("Texas"))
                        .withOrder(anOrder("before").at(ORDERED))
                        .withOrder(anOrder("after").at("2021-02-12T10:00:00Z"))
                        .build();

        assertThat(CoreModels.rowsOf(IntUserOrder.class, history))
                .extracting(order -> order.region().state())
                .containsExactly(Optional.of("Texas"), Optional.of("Ohio"));
        assertThat(CoreModels.rowOf(DimUser.class, history).region().state()).contains("Ohio");
    }

    private static OrderBuilder ferns() {
        return anOrder("first").at(ORDERED).containing(2, FERN_AT_10.id()).using(SPRING_2.id());
    }

    private static Built built(OrderBuilder order) {
        return CoreModels.aCoreBuild()
                .with(CHANGED.build())
                .with(aHistory().of(aUser("ann")).withOrder(order).build())
                .onThreads(1)
                .run();
    }
}
