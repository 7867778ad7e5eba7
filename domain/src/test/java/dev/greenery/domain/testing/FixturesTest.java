package dev.greenery.domain.testing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Ids.eventId;
import static dev.greenery.domain.testing.Ids.orderId;
import static dev.greenery.domain.testing.Ids.productId;
import static dev.greenery.domain.testing.Ids.userId;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class FixturesTest {
    @Test
    void aSentenceTellsAHistory() {
        OrderBuilder order = anOrder().at("2021-02-10T10:00:00Z").containing(2, POTHOS).shipped();
        UserHistory history =
                aHistory()
                        .of(aUser("ann").inState("Texas"))
                        .withOrder(order)
                        .withSession(aSession().viewing(POTHOS).carting(POTHOS).checkingOut(order))
                        .build();

        assertThat(history.orders()).extracting(Order::userId).containsExactly(userId("ann"));
        assertThat(history.orders().getFirst().shipTo().flatMap(Address::state)).contains("Texas");
        assertThat(history.sessions()).extracting(Session::userId).containsExactly(userId("ann"));
        assertThat(history.sessions().getFirst().orderId()).contains(order.id());
    }

    @Test
    void anOrderCostsWhatItsItemsCost() {
        Order order = anOrder().containing(2, POTHOS).containing(1, BAMBOO).using(LEVERAGE).build();

        assertThat(order.cost()).isEqualTo(money("76.25"));
        assertThat(order.total()).isEqualTo(money("71.25"));
    }

    @Test
    void anOrderCostsWhatItIsToldTo() {
        Order order =
                anOrder()
                        .containing(2, POTHOS)
                        .costing("551.90")
                        .withShippingCost("5.16")
                        .totalling("1.00")
                        .build();

        assertThat(order.cost()).isEqualTo(money("551.90"));
        assertThat(order.shippingCost()).isEqualTo(money("5.16"));
        assertThat(order.total()).isEqualTo(money("1.00"));
    }

    @Test
    void anOrderIsPricedByItsCatalogueWhereverThatIsTold() {
        CatalogueBuilder catalogue =
                anEmptyCatalogue().selling(aProduct("Fern").costing("7.00").build());

        assertThat(anOrder().containing(3, productId("Fern")).pricedBy(catalogue).build().cost())
                .isEqualTo(money("21.00"));
    }

    @Test
    void unknownProductsAndPromosCountForNothing() {
        Order order =
                anOrder().containing(3, productId("ghost")).using(new PromoId("ghost")).build();

        assertThat(order.cost()).isEqualTo(money("0.00"));
        assertThat(order.total()).isEqualTo(order.shippingCost());
    }

    @Test
    void theWordsOfADeliveryCanComeInAnyOrder() {
        Order order = anOrder().deliveredLate().at("2021-03-01T00:00:00Z").build();
        Order told =
                anOrder()
                        .deliveredAt("2021-03-04T00:00:00Z")
                        .promisedFor("2021-03-05T00:00:00Z")
                        .build();

        assertThat(order.delivery().estimatedAt().orElseThrow()).isEqualTo("2021-03-04T00:00:00Z");
        assertThat(order.delivery().deliveredAt().orElseThrow()).isEqualTo("2021-03-05T00:00:00Z");
        assertThat(told.delivery().timeliness()).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void everyTimelinessCanBeTold() {
        assertThat(timeliness(anOrder().deliveredEarly())).isEqualTo(Timeliness.EARLY);
        assertThat(timeliness(anOrder().deliveredOnTime())).isEqualTo(Timeliness.ON_TIME);
        assertThat(timeliness(anOrder().deliveredLate())).isEqualTo(Timeliness.LATE);
        assertThat(timeliness(anOrder().deliveredWithoutEstimate())).isEqualTo(Timeliness.UNKNOWN);
    }

    @Test
    void aNewOrderIsNotOnItsWayAndAShippedOneIsTracked() {
        assertThat(anOrder().build().delivery()).isEqualTo(Delivery.NOT_BEGUN);
        assertThat(anOrder().build().status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(anOrder().shipped().build().delivery().trackingId()).isPresent();
        assertThat(anOrder().shipped().untracked().build().delivery().trackingId()).isEmpty();
    }

    @Test
    void anOrderGoesToItsUsersHomeUnlessTold() {
        HistoryBuilder history = aHistory().of(aUser("ann"));
        AddressBuilder office = anAddress("office");

        assertThat(only(history.withOrder(anOrder())).shipTo())
                .isEqualTo(aUser("ann").build().address());
        assertThat(only(history.withOrder(anOrder().to(office))).shipTo()).contains(office.build());
        assertThat(only(history.withOrder(anOrder().toUnknownAddress())).shipTo()).isEmpty();
    }

    @Test
    void nobodyAndMissingUsersHaveHistoriesToo() {
        UserHistory nobody = aHistory().ofNobody().withSession(aSession()).build();
        UserHistory missing =
                aHistory().ofMissingUser(userId("ghost")).withOrder(anOrder()).build();

        assertThat(nobody.sessions().getFirst().userId()).isEqualTo(UserId.UNKNOWN);
        assertThat(missing.orders().getFirst().userId()).isEqualTo(userId("ghost"));
    }

    @Test
    void theEventsOfASessionAreTenSecondsApartAndGoByPosition() {
        Session session = aSession("visit").viewing(POTHOS).carting(POTHOS).build();

        assertThat(session.events())
                .extracting(Event::id)
                .containsExactly(eventId("visit", 1), eventId("visit", 2));
        assertThat(session.length()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aSharedBeginningIsNotChangedByItsSentences() {
        OrderBuilder beginning = anOrder("first").containing(1, POTHOS);
        Order before = beginning.build();

        beginning.containing(2, BAMBOO).deliveredLate().build();

        assertThat(beginning.build()).isEqualTo(before);
        assertThat(before.items()).hasSize(1);
    }

    @Test
    void namesAlwaysGiveTheSameIdAndTheNamelessEachTheirOwn() {
        assertThat(anOrder("first").id()).isEqualTo(orderId("first"));
        assertThat(orderId("first").value()).isNotEqualTo(userId("first").value());
        assertThat(anOrder().id()).isLessThan(anOrder().id());
    }

    private static Timeliness timeliness(OrderBuilder order) {
        return order.build().delivery().timeliness();
    }

    private static Order only(HistoryBuilder history) {
        return history.build().orders().getFirst();
    }
}
