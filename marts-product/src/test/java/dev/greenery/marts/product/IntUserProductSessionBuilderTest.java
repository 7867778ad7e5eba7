package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class IntUserProductSessionBuilderTest {
    private static final OrderBuilder ORDER =
            anOrder("first").containing(2, POTHOS).containing(1, MONSTERA);

    @Test
    void followsEachProductFromTheFirstLookToTheShipping() {
        assertThat(
                        rowsOf(
                                IntUserProductSession.class,
                                aHistory()
                                        .of(aUser("ann"))
                                        .withOrder(ORDER)
                                        .withSession(
                                                aSession("visit")
                                                        .viewing(POTHOS)
                                                        .viewing(BAMBOO)
                                                        .viewing(POTHOS)
                                                        .carting(POTHOS)
                                                        .checkingOut(ORDER)
                                                        .shipping(ORDER))))
                .containsExactlyInAnyOrder(
                        row(
                                POTHOS.id(),
                                "Pothos",
                                new VisitOfProduct(
                                        2, 1, true, 2, new Takings(money("61.00"), 0), true)),
                        row(
                                BAMBOO.id(),
                                "Bamboo",
                                new VisitOfProduct(1, 0, false, 0, Takings.NONE, false)),
                        row(
                                MONSTERA.id(),
                                "Monstera",
                                new VisitOfProduct(
                                        0, 0, true, 1, new Takings(money("50.75"), 0), true)));
    }

    private static IntUserProductSession row(ProductId product, String name, VisitOfProduct visit) {
        return new IntUserProductSession(
                Ids.userId("ann"),
                Ids.sessionId("visit"),
                product,
                name,
                LocalDate.parse("2021-02-10"),
                visit);
    }

    @Test
    void creditsAnOrderToTheSessionThatCheckedItOutOnly() {
        assertThat(
                        rowsOf(
                                IntUserProductSession.class,
                                aHistory()
                                        .withOrder(anOrder("only").containing(1, POTHOS))
                                        .withSession(
                                                aSession("looks")
                                                        .at("2021-02-10T10:00:00Z")
                                                        .viewing(POTHOS))
                                        .withSession(
                                                aSession("buys")
                                                        .at("2021-02-10T11:00:00Z")
                                                        .checkingOut(Ids.orderId("only")))))
                .filteredOn(session -> session.visit().ordered())
                .extracting(IntUserProductSession::sessionId)
                .containsExactly(Ids.sessionId("buys"));
    }

    @Test
    void countsAllOrdersOfASessionAndEachOfThemOnce() {
        OrderBuilder second = anOrder("second").containing(3, POTHOS);

        IntUserProductSession visit =
                rowOf(
                        IntUserProductSession.class,
                        aHistory()
                                .withOrder(anOrder("one").containing(2, POTHOS))
                                .withOrder(second)
                                .withSession(
                                        aSession()
                                                .checkingOut(Ids.orderId("one"))
                                                .checkingOut(Ids.orderId("one"))
                                                .checkingOut(second)
                                                .shipping(second)));

        assertThat(visit.visit().units()).isEqualTo(5);
        assertThat(visit.visit().takings().revenue()).contains(money("152.50"));
        assertThat(visit.visit().shipped()).isTrue();
    }

    @Test
    void creditsNobodyWithAnotherUsersOrder() {
        assertThat(
                        rowOf(
                                        IntUserProductSession.class,
                                        aHistory().of(aUser("bob")).withOrder(ORDER),
                                        aHistory()
                                                .of(aUser("ann"))
                                                .withSession(
                                                        aSession()
                                                                .viewing(POTHOS)
                                                                .checkingOut(ORDER)))
                                .visit()
                                .ordered())
                .isFalse();
    }

    @Test
    void takesTheDayOfASessionAcrossMidnightFromItsStart() {
        IntUserProductSession visit =
                rowOf(
                        IntUserProductSession.class,
                        aHistory()
                                .withSession(
                                        aSession()
                                                .at("2021-02-10T23:59:55Z")
                                                .viewing(POTHOS)
                                                .viewing(POTHOS)));

        assertThat(visit.sessionDay()).isEqualTo(LocalDate.parse("2021-02-10"));
        assertThat(visit.visit().pageViews()).isEqualTo(2);
    }

    @Test
    void doesNotKnowTheRevenueOfADeletedProductOfAnOldOrder() {
        ProductId deleted = anUnknownProduct("deleted").id();
        OrderBuilder old = anOrder().containing(4, deleted);

        IntUserProductSession visit =
                rowOf(
                        IntUserProductSession.class,
                        aHistory().withOrder(old).withSession(aSession().checkingOut(old)));

        assertThat(visit.productId()).isEqualTo(deleted);
        assertThat(visit.productName()).isEqualTo("(unknown)");
        assertThat(visit.visit().units()).isEqualTo(4);
        assertThat(visit.visit().takings()).isEqualTo(new Takings(Money.ZERO, 1));
        assertThat(visit.visit().takings().revenue()).isEmpty();
    }

    @Test
    void hasNoRowForASessionThatTouchesNoProduct() {
        assertThat(
                        rowsOf(
                                IntUserProductSession.class,
                                aHistory()
                                        .withSession(
                                                aSession()
                                                        .viewingHome()
                                                        .with(
                                                                anEvent()
                                                                        .viewing(POTHOS)
                                                                        .ofType(
                                                                                EventType.of(
                                                                                        "zoom"))))))
                .isEmpty();
    }
}
