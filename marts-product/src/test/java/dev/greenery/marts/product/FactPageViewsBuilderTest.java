package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;
import static dev.greenery.testing.Given.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.mart.Settings;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

class FactPageViewsBuilderTest {
    private static final LocalDate TENTH = LocalDate.parse("2021-02-10");
    private static final LocalDate ELEVENTH = LocalDate.parse("2021-02-11");

    @Test
    void countsAViewerOncePerDayWhateverTheSessions() {
        FactPageViews day =
                rowOf(
                        FactPageViews.class,
                        aHistory()
                                .of(aUser("ann"))
                                .withSession(aSession().viewing(POTHOS).viewing(POTHOS))
                                .withSession(aSession().viewing(POTHOS)),
                        aHistory().of(aUser("bob")).withSession(aSession().viewing(POTHOS)));

        assertThat(day).isEqualTo(new FactPageViews(POTHOS.id(), TENTH, "Pothos", 4, 2, 0, 2, 3));
        assertThat(day.viewsPerViewer()).contains(new BigDecimal("2.000000"));
    }

    @Test
    void countsAViewerAsNewOnTheDayOfTheirFirstViewOnly() {
        assertThat(
                        rowsOf(
                                FactPageViews.class,
                                aHistory()
                                        .of(aUser("ann"))
                                        .withSession(
                                                aSession()
                                                        .at("2021-02-11T10:00:00Z")
                                                        .viewing(POTHOS))
                                        .withSession(
                                                aSession()
                                                        .at("2021-02-10T10:00:00Z")
                                                        .viewing(POTHOS))))
                .extracting(FactPageViews::day, FactPageViews::firstTimeViewers)
                .containsExactly(tuple(TENTH, 1L), tuple(ELEVENTH, 0L));
    }

    @Test
    void countsASessionAcrossMidnightOnBothDays() {
        assertThat(
                        rowsOf(
                                FactPageViews.class,
                                aHistory()
                                        .withSession(
                                                aSession()
                                                        .at("2021-02-10T23:59:55Z")
                                                        .viewing(POTHOS)
                                                        .viewing(POTHOS))))
                .containsExactly(
                        new FactPageViews(POTHOS.id(), TENTH, "Pothos", 1, 1, 0, 1, 1),
                        new FactPageViews(POTHOS.id(), ELEVENTH, "Pothos", 1, 1, 0, 0, 1));
    }

    @Test
    void countsEachSessionWithoutAUserAsANewViewer() {
        assertThat(
                        rowOf(
                                FactPageViews.class,
                                aHistory()
                                        .ofNobody()
                                        .withSession(aSession().viewing(POTHOS).viewing(POTHOS)),
                                aHistory().ofNobody().withSession(aSession().viewing(POTHOS)),
                                aHistory()
                                        .of(aUser("ann"))
                                        .withSession(aSession().viewing(POTHOS))))
                .isEqualTo(new FactPageViews(POTHOS.id(), TENTH, "Pothos", 4, 3, 2, 3, 3));
    }

    @Test
    void keepsProductsApart() {
        assertThat(
                        rowsOf(
                                FactPageViews.class,
                                aHistory().withSession(aSession().viewing(POTHOS).viewing(BAMBOO))))
                .extracting(FactPageViews::productName)
                .containsExactlyInAnyOrder("Pothos", "Bamboo");
    }

    @Test
    void takesTheDayFromTheBusinessZone() {
        Settings newYork = Settings.in(ZoneId.of("America/New_York"));
        HistoryBuilder history =
                aHistory()
                        .of(aUser("ann"))
                        .withSession(aSession().at("2021-02-11T04:59:59Z").viewing(POTHOS))
                        .withSession(aSession().at("2021-02-11T05:00:00Z").viewing(POTHOS));

        assertThat(given(history).and(newYork).rowsOf(new IntUserProductDayBuilder()))
                .containsExactly(
                        new IntUserProductDay(
                                new VisitorId(Ids.userId("ann").value()),
                                POTHOS.id(),
                                TENTH,
                                Ids.userId("ann"),
                                new DayViews(1, 1),
                                true),
                        new IntUserProductDay(
                                new VisitorId(Ids.userId("ann").value()),
                                POTHOS.id(),
                                ELEVENTH,
                                Ids.userId("ann"),
                                new DayViews(1, 1),
                                false));
    }
}
