package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.anUnknownPromo;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.marts.core.CoreModels.aCoreBuild;
import static dev.greenery.testing.Given.given;
import static dev.greenery.testing.RowAssertions.assertThatRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.Fixtures;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class CatalogueDimensionsTest {
    private static final String MONDAY = "2026-03-02T00:00:00Z";
    private static final String TUESDAY = "2026-03-03T00:00:00Z";
    private static final String WEDNESDAY = "2026-03-04T00:00:00Z";

    @Test
    void aProductIsLowOnStockAtTheThresholdAndBelow() {
        Built built =
                build(
                        anEmptyCatalogue()
                                .selling(aProduct("Ficus").costing("9.50").inStock(50).build())
                                .selling(aProduct("Cactus").inStock(51).build()));

        assertThat(built.rows(DimProduct.class))
                .contains(
                        new DimProduct(
                                Ids.productId("Ficus"),
                                true,
                                "Ficus",
                                Optional.of(money("9.50")),
                                Optional.of(50),
                                true))
                .filteredOn(row -> row.name().equals("Cactus"))
                .singleElement()
                .extracting(DimProduct::lowStock)
                .isEqualTo(false);
    }

    @Test
    void theThresholdOfLowStockIsSet() {
        assertThatRows(
                        new DimProductBuilder(),
                        given(anEmptyCatalogue().selling(aProduct("Ficus").inStock(50).build()))
                                .and(DimProduct.LOW_STOCK_THRESHOLD, 49))
                .columns(DimProduct::name, DimProduct::lowStock)
                .are(tuple("Ficus", false));
    }

    @Test
    void aProductThatOnlyOrdersNameIsUnknown() {
        OrderBuilder order = anOrder().containing(1, anUnknownProduct("deleted").id());

        assertThat(build(anEmptyCatalogue(), order).rows(DimProduct.class))
                .containsExactly(
                        new DimProduct(
                                Ids.productId("deleted"),
                                false,
                                "(unknown)",
                                Optional.empty(),
                                Optional.empty(),
                                false));
    }

    @Test
    void aPromoKeepsTheSpacesAndCapitalsOfItsCode() {
        CatalogueBuilder catalogue =
                anEmptyCatalogue()
                        .offering(aPromo("Instruction set").takingOff(13).inactive().build());

        assertThat(build(catalogue).rows(DimPromo.class))
                .containsExactly(
                        new DimPromo(
                                new PromoId("Instruction set"),
                                true,
                                Optional.of(money("13.00")),
                                PromoStatus.INACTIVE));
    }

    @Test
    void aPromoThatOnlyOrdersNameIsUnknown() {
        OrderBuilder order = anOrder().using(anUnknownPromo("deleted").id());

        assertThat(build(anEmptyCatalogue(), order).rows(DimPromo.class))
                .containsExactly(
                        new DimPromo(
                                new PromoId("deleted"),
                                false,
                                Optional.empty(),
                                PromoStatus.UNKNOWN));
    }

    @Test
    void onlyActivePromosAreActive() {
        CatalogueBuilder catalogue =
                anEmptyCatalogue()
                        .offering(aPromo("leverage").takingOff(10).build())
                        .offering(aPromo("Optional").inactive().build())
                        .offering(aPromo("Digitized").inStatus("paused").build());
        OrderBuilder order = anOrder().using(anUnknownPromo("deleted").id());

        assertThat(build(catalogue, order).rows(DimActivePromo.class))
                .containsExactly(active("leverage", 1, "10.00", null, null));
    }

    @Test
    void aPromoHasARowForEachPeriodInWhichItWasActive() {
        CatalogueBuilder catalogue =
                anEmptyCatalogue()
                        .offering(aPromo("leverage").takingOff(10).build())
                        .offeringSince(MONDAY, aPromo("leverage").takingOff(12).build())
                        .offeringSince(TUESDAY, aPromo("leverage").inactive().build())
                        .offeringSince(WEDNESDAY, aPromo("leverage").takingOff(12).build());

        assertThat(build(catalogue).rows(DimActivePromo.class))
                .containsExactly(
                        active("leverage", 1, "10.00", null, MONDAY),
                        active("leverage", 2, "12.00", MONDAY, TUESDAY),
                        active("leverage", 3, "12.00", WEDNESDAY, null));
    }

    @Test
    void theLastPeriodOfADeletedPromoHasEnded() {
        Promo leverage = aPromo("leverage").takingOff(10).build();
        Built built =
                build(
                        anEmptyCatalogue()
                                .offeringFirst(MONDAY, leverage)
                                .withdrawing(TUESDAY, leverage));

        assertThat(built.rows(DimActivePromo.class))
                .containsExactly(active("leverage", 1, "10.00", MONDAY, TUESDAY));
        assertThat(built.rows(DimPromo.class)).isEmpty();
        assertThat(built.failedTests()).noneMatch(test -> test.startsWith("dim_"));
    }

    @Test
    void anActivePromoOfWhichTheDiscountIsNotKnownIsActive() {
        Promo unknown =
                new Promo(new PromoId("mystery"), Optional.empty(), PromoStatus.ACTIVE, true);

        Built built = build(anEmptyCatalogue().offering(unknown));

        assertThat(built.rows(DimActivePromo.class))
                .containsExactly(active("mystery", 1, null, null, null));
        assertThat(built.failedTests())
                .filteredOn(test -> test.startsWith("dim_"))
                .containsExactly("dim_promos.not_null_discount_where_known");
        assertThat(built.published()).containsExactly("core");
    }

    private static DimActivePromo active(
            String promo, int period, String discount, String from, String until) {
        return new DimActivePromo(
                new PromoId(promo),
                period,
                Optional.ofNullable(discount).map(Fixtures::money),
                Optional.ofNullable(from).map(Instant::parse),
                Optional.ofNullable(until).map(Instant::parse));
    }

    private static Built build(CatalogueBuilder catalogue) {
        return aCoreBuild().with(catalogue.build()).run();
    }

    private static Built build(CatalogueBuilder catalogue, OrderBuilder order) {
        return aCoreBuild().with(catalogue.build()).with(aHistory().withOrder(order).build()).run();
    }
}
