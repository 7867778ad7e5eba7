package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.rowOf;
import static dev.greenery.marts.core.CoreModels.rowsOf;
import static dev.greenery.testing.Given.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.mart.Settings;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

class FactOrderBuilderTest {
    @Test
    void deliveredAfterTheEstimateIsLate() {
        FactOrder row =
                rowFor(
                        anOrder()
                                .at("2021-02-10T10:00:00Z")
                                .promisedFor("2021-02-12T10:00:00Z")
                                .deliveredAt("2021-02-13T22:00:01Z"));

        assertThat(row.punctuality().timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(row.punctuality().deliveredLate()).contains(true);
        assertThat(row.punctuality().hoursToDeliver()).contains(new BigDecimal("84.000278"));
        assertThat(row.punctuality().daysEarlyOrLate()).contains(new BigDecimal("1.500012"));
    }

    @Test
    void deliveredExactlyAtTheEstimateIsOnTime() {
        FactOrder row = rowFor(anOrder().deliveredOnTime());

        assertThat(row.punctuality().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(row.punctuality().deliveredLate()).contains(false);
        assertThat(row.punctuality().daysEarlyOrLate()).contains(new BigDecimal("0.000000"));
    }

    @Test
    void deliveredBeforeTheEstimateIsEarly() {
        FactOrder row = rowFor(anOrder().deliveredEarly());

        assertThat(row.punctuality().timeliness()).isEqualTo(Timeliness.EARLY);
        assertThat(row.punctuality().deliveredLate()).contains(false);
        assertThat(row.punctuality().daysEarlyOrLate()).contains(new BigDecimal("-1.000000"));
    }

    @Test
    void deliveredWithoutAnEstimateIsNeitherLateNorOnTime() {
        FactOrder row = rowFor(anOrder().deliveredWithoutEstimate());

        assertThat(row.punctuality().timeliness()).isEqualTo(Timeliness.UNKNOWN);
        assertThat(row.punctuality().deliveredLate()).isEmpty();
        assertThat(row.punctuality().daysEarlyOrLate()).isEmpty();
        assertThat(row.punctuality().hoursToDeliver()).contains(new BigDecimal("72.000000"));
    }

    @Test
    void anOrderOnItsWayIsNotDeliveredYet() {
        FactOrder row = rowFor(anOrder().shipped());

        assertThat(row.punctuality().timeliness()).isEqualTo(Timeliness.UNKNOWN);
        assertThat(row.punctuality().deliveredLate()).isEmpty();
        assertThat(row.punctuality().hoursToDeliver()).isEmpty();
    }

    @Test
    void daysAndHoursAreThoseOfTheBusinessZone() {
        UserHistory history = aHistory().withOrder(anOrder().at("2021-02-11T00:44:59Z")).build();

        FactOrder row = rowIn(ZoneId.of("Asia/Kolkata"), history);
        assertThat(row.ordered().orderedDay()).isEqualTo(LocalDate.parse("2021-02-11"));
        assertThat(row.ordered().orderedHour()).isEqualTo(Instant.parse("2021-02-11T00:30:00Z"));

        assertThat(rowIn(ZoneId.of("America/New_York"), history).ordered().orderedDay())
                .isEqualTo(LocalDate.parse("2021-02-10"));
    }

    @Test
    void tellsWhichOfTheUsersOrdersItIs() {
        UserHistory history =
                aHistory()
                        .withOrder(anOrder("second").at("2021-02-11T00:00:00Z"))
                        .withOrder(anOrder("first").at("2021-02-10T00:00:00Z"))
                        .build();

        assertThat(rowsOf(FactOrder.class, history))
                .extracting(FactOrder::orderId, FactOrder::orderNumber)
                .containsExactly(
                        tuple(Ids.orderId("first"), Optional.of(1)),
                        tuple(Ids.orderId("second"), Optional.of(2)));
    }

    private static FactOrder rowFor(OrderBuilder order) {
        return rowOf(FactOrder.class, aHistory().withOrder(order.containing(1, POTHOS)).build());
    }

    private static FactOrder rowIn(ZoneId zone, UserHistory history) {
        return given(history)
                .and(rowsOf(IntOrder.class, history))
                .and(rowsOf(IntUserOrder.class, history))
                .and(Settings.in(zone))
                .rowsOf(new FactOrderBuilder())
                .getFirst();
    }
}
