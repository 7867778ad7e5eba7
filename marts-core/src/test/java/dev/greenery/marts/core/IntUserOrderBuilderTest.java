package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.marts.core.CoreModels.rowOf;
import static dev.greenery.marts.core.CoreModels.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

class IntUserOrderBuilderTest {
    @Test
    void numbersAUsersOrdersInTimeOrder() {
        UserHistory history =
                aHistory()
                        .withOrder(anOrder("second").at("2021-02-11T00:00:00Z"))
                        .withOrder(anOrder("third").at("2021-02-12T00:00:00Z"))
                        .withOrder(anOrder("first").at("2021-02-10T00:00:00Z"))
                        .build();

        assertThat(rowsOf(IntUserOrder.class, history))
                .extracting(
                        IntUserOrder::orderId,
                        IntUserOrder::orderNumber,
                        IntUserOrder::previousOrderAt)
                .containsExactly(
                        tuple(Ids.orderId("first"), Optional.of(1), Optional.empty()),
                        tuple(
                                Ids.orderId("second"),
                                Optional.of(2),
                                Optional.of(Instant.parse("2021-02-10T00:00:00Z"))),
                        tuple(
                                Ids.orderId("third"),
                                Optional.of(3),
                                Optional.of(Instant.parse("2021-02-11T00:00:00Z"))));
    }

    @Test
    void numbersOrdersOfTheSameInstantByTheirIds() {
        UserHistory history = aHistory().withOrder(anOrder("a")).withOrder(anOrder("b")).build();

        assertThat(rowsOf(IntUserOrder.class, history))
                .extracting(IntUserOrder::orderId)
                .containsExactlyElementsOf(Stream.of("a", "b").map(Ids::orderId).sorted().toList());
    }

    @Test
    void numbersEachUsersOrdersByThemselves() {
        assertThat(
                        rowsOf(
                                IntUserOrder.class,
                                aHistory().of(aUser("ann")).withOrder(anOrder()).build(),
                                aHistory().of(aUser("bob")).withOrder(anOrder()).build()))
                .extracting(IntUserOrder::orderNumber)
                .containsExactly(Optional.of(1), Optional.of(1));
    }

    @Test
    void tellsWhoPlacedTheOrder() {
        IntUserOrder row =
                rowOf(
                        IntUserOrder.class,
                        aHistory()
                                .of(
                                        aUser("ann")
                                                .withEmail("ann@example.com")
                                                .signedUpAt("2020-10-23T20:21:57Z")
                                                .withZipCode("06105")
                                                .inState("Connecticut"))
                                .withOrder(anOrder())
                                .build());

        assertThat(row.userId()).isEqualTo(Ids.userId("ann"));
        assertThat(row.email()).contains(new Email("ann@example.com"));
        assertThat(row.signedUpAt()).contains(Instant.parse("2020-10-23T20:21:57Z"));
        assertThat(row.zipCode()).contains(new ZipCode("06105"));
        assertThat(row.region().state()).contains("Connecticut");
        assertThat(row.region().country()).contains("United States");
    }

    @Test
    void numbersNoOrderThatNamesNoUser() {
        assertThat(
                        rowsOf(
                                IntUserOrder.class,
                                aHistory().ofNobody().withOrder(anOrder("a")).build(),
                                aHistory().ofNobody().withOrder(anOrder("b")).build()))
                .extracting(IntUserOrder::userId, IntUserOrder::orderNumber)
                .containsExactly(
                        tuple(UserId.UNKNOWN, Optional.empty()),
                        tuple(UserId.UNKNOWN, Optional.empty()));
    }

    @Test
    void keepsTheOrderOfAUserWhomNoRowHas() {
        OrderId order = Ids.orderId("first");
        IntUserOrder row =
                rowOf(
                        IntUserOrder.class,
                        aHistory()
                                .ofMissingUser(Ids.userId("missing"))
                                .withOrder(anOrder("first"))
                                .build());

        assertThat(row.orderId()).isEqualTo(order);
        assertThat(row.userId()).isEqualTo(Ids.userId("missing"));
        assertThat(row.email()).isEmpty();
        assertThat(row.region().state()).isEmpty();
    }
}
