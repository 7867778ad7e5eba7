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
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CatalogueDimensionsTest {
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
                .containsExactly(new DimActivePromo(new PromoId("leverage"), money("10.00")));
    }

    private static Built build(CatalogueBuilder catalogue) {
        return aCoreBuild().with(catalogue.build()).run();
    }

    private static Built build(CatalogueBuilder catalogue, OrderBuilder order) {
        return aCoreBuild().with(catalogue.build()).with(aHistory().withOrder(order).build()).run();
    }
}
