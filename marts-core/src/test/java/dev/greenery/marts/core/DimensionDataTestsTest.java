package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.marts.core.CoreModels.aCoreBuild;
import static dev.greenery.marts.core.CoreModels.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.UserBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every data test of users, products and promos bites on the data that it is there for. */
class DimensionDataTestsTest {
    private static final CatalogueBuilder CATALOGUE =
            anEmptyCatalogue().selling(BAMBOO).selling(MONSTERA).offering(LEVERAGE);
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-12T10:00:00Z").containing(2, BAMBOO);

    @Test
    void aZipCodeThatNoCountryHasIsReported() {
        UserBuilder user = aUser().withZipCode("Box 7, behind the church");

        assertThat(tests(TestOutcome.FAIL, CATALOGUE, user, ORDER.to(anAddress()))).isEmpty();
        assertThat(tests(TestOutcome.WARN, CATALOGUE, user, ORDER.to(anAddress())))
                .containsExactly("dim_users.zip_code_is_well_formed");
    }

    @ParameterizedTest
    @MethodSource
    void aUserBlocksTheMart(String why, UserBuilder user, String test) {
        assertThat(tests(TestOutcome.FAIL, CATALOGUE, user, ORDER.to(anAddress())))
                .as(why)
                .containsExactly("dim_users." + test);
    }

    static Stream<Arguments> aUserBlocksTheMart() {
        return Stream.of(
                Arguments.of(
                        "the e-mail address has no @",
                        aUser().withEmail("ann.example.com"),
                        "email_is_well_formed"),
                Arguments.of(
                        "the telephone number has another form",
                        aUser().withPhoneNumber("5550101234"),
                        "phone_number_is_well_formed"),
                Arguments.of(
                        "the zip code is zero",
                        aUser().withZipCode("00000"),
                        "zip_code_is_positive"),
                Arguments.of(
                        "they were changed before they signed up",
                        aUser().signedUpAt("2020-12-01T00:00:00Z")
                                .updatedAt("2020-11-30T00:00:00Z"),
                        "updated_at_is_not_before_created_at"));
    }

    @Test
    void twoUsersWithOneEmailAreReported() {
        Built built =
                aCoreBuild()
                        .with(CATALOGUE.build())
                        .with(aHistory().of(aUser("ann")).withOrder(ORDER).build())
                        .with(aHistory().of(aUser("bob").withEmail("ann@example.com")).build())
                        .run();

        assertThat(built.failedTests()).containsExactly("dim_users.unique_email_where_known");
    }

    @Test
    void aProductForNothingOrWithANegativeInventoryBlocksTheMart() {
        CatalogueBuilder catalogue =
                CATALOGUE
                        .selling(aProduct("Weed").costing("0.00").build())
                        .selling(aProduct("Moss").inStock(-1).build());

        assertThat(tests(TestOutcome.FAIL, catalogue, aUser(), ORDER))
                .containsExactly(
                        "dim_products.not_negative_inventory", "dim_products.positive_price");
    }

    @Test
    void aProductLowOnStockIsReported() {
        CatalogueBuilder catalogue = CATALOGUE.selling(aProduct("Ficus").inStock(50).build());

        assertThat(tests(TestOutcome.FAIL, catalogue, aUser(), ORDER)).isEmpty();
        assertThat(tests(TestOutcome.WARN, catalogue, aUser(), ORDER))
                .containsExactly("dim_products.stock_is_not_low");
    }

    @Test
    void aPromoOfAnUnheardStatusOrWithoutADiscountBlocksTheMart() {
        CatalogueBuilder catalogue =
                CATALOGUE
                        .offering(aPromo("paused").inStatus("paused").build())
                        .offering(aPromo("nothing").takingOff(0).build());

        assertThat(tests(TestOutcome.FAIL, catalogue, aUser(), ORDER))
                .containsExactly(
                        "dim_promos.accepted_values_status_where_known",
                        "dim_promos.positive_discount");
    }
}
