package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;
import static dev.greenery.testing.Given.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Settings;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

class FactActivityHourlyBuilderTest {
    private static final OrderBuilder ORDER = anOrder().containing(1, POTHOS);

    @Test
    void countsASessionInEachHourOfItsEventsTheShippingToo() {
        assertThat(
                        rowsOf(
                                FactActivityHourly.class,
                                aHistory()
                                        .withOrder(ORDER)
                                        .withSession(
                                                aSession()
                                                        .at("2021-02-10T10:59:45Z")
                                                        .viewing(POTHOS)
                                                        .carting(POTHOS)
                                                        .checkingOut(ORDER)
                                                        .shipping(ORDER))))
                .containsExactly(
                        new FactActivityHourly(
                                Instant.parse("2021-02-10T10:00:00Z"), 10, 2, 1, 1, 0, 1, 1, 0, 0),
                        new FactActivityHourly(
                                Instant.parse("2021-02-10T11:00:00Z"), 11, 1, 1, 1, 0, 0, 0, 1, 0),
                        new FactActivityHourly(
                                Instant.parse("2021-02-10T14:00:00Z"), 14, 1, 1, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void countsAUserOnceAnHourAndEachSessionWithoutAUser() {
        FactActivityHourly hour =
                rowOf(
                        FactActivityHourly.class,
                        aHistory().of(aUser("ann")).withSession(aSession()).withSession(aSession()),
                        aHistory().ofNobody().withSession(aSession()),
                        aHistory().ofNobody().withSession(aSession()));

        assertThat(hour.activeSessions()).isEqualTo(4);
        assertThat(hour.activeUsers()).isEqualTo(3);
        assertThat(hour.anonymousUsers()).isEqualTo(2);
    }

    @Test
    void takesTheHourFromTheBusinessZone() {
        Settings kolkata = Settings.in(ZoneId.of("Asia/Kolkata"));
        HistoryBuilder history =
                aHistory()
                        .withSession(
                                aSession()
                                        .at("2021-02-10T10:29:55Z")
                                        .viewing(POTHOS)
                                        .viewing(POTHOS));

        assertThat(given(history).and(kolkata).rowsOf(new IntUserSessionHourBuilder()))
                .extracting(IntUserSessionHour::hour)
                .containsExactly(
                        Instant.parse("2021-02-10T09:30:00Z"),
                        Instant.parse("2021-02-10T10:30:00Z"));
    }
}
