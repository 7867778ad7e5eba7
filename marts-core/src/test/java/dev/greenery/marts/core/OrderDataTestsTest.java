package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
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
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.UserBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Optional;
import java.util.stream.Stream;

/** Every data test of orders bites on the data that it is there for, and on no other. */
class OrderDataTestsTest {
    private static final CatalogueBuilder CATALOGUE =
            anEmptyCatalogue().selling(BAMBOO).selling(MONSTERA).offering(LEVERAGE);
    private static final Product PRICELESS =
            new Product(Ids.productId("Weed"), "Weed", Optional.empty(), Optional.empty(), true);
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-12T10:00:00Z").containing(2, BAMBOO);

    @ParameterizedTest
    @MethodSource
    void anOrderBlocksTheMart(String why, OrderBuilder order, String test) {
        assertThat(tests(TestOutcome.FAIL, CATALOGUE, aUser(), order))
                .as(why)
                .containsExactly("int_orders." + test);
    }

    static Stream<Arguments> anOrderBlocksTheMart() {
        return Stream.of(
                Arguments.of(
                        "the status is none of the shop's",
                        ORDER.inStatus(OrderStatus.of("lost")),
                        "accepted_values_status"),
                Arguments.of(
                        "the total is a cent off",
                        ORDER.withShippingCost("5.00").totalling("35.51"),
                        "order_total_reconciles"),
                Arguments.of(
                        "the items cost something else",
                        ORDER.costing("30.51"),
                        "items_amount_equals_order_cost"),
                Arguments.of(
                        "shipping costs less than nothing",
                        ORDER.withShippingCost("-0.01"),
                        "not_negative_shipping_cost"),
                Arguments.of(
                        "it was shipped without a tracking id",
                        ORDER.shipped().untracked(),
                        "not_null_tracking_id_where_shipped"),
                Arguments.of(
                        "it was delivered, but nobody knows when",
                        ORDER.shipped().inStatus(OrderStatus.DELIVERED),
                        "not_null_delivered_at_where_delivered"),
                Arguments.of(
                        "it has arrived and is still on its way",
                        ORDER.deliveredOnTime().inStatus(OrderStatus.SHIPPED),
                        "delivered_at_only_when_delivered"),
                Arguments.of(
                        "it arrived before it was placed",
                        ORDER.deliveredAt("2021-02-12T09:59:59Z"),
                        "delivered_at_is_not_before_created_at"),
                Arguments.of(
                        "the zip code is zero",
                        ORDER.to(anAddress().withZipCode("00000")),
                        "ship_to_zip_code_is_positive"));
    }

    @Test
    void aNegativeTotalOrDiscountBlocksTheMart() {
        CatalogueBuilder catalogue = CATALOGUE.offering(aPromo("gift").takingOff(-50).build());

        assertThat(tests(TestOutcome.FAIL, CATALOGUE, aUser(), ORDER.totalling("-1.00")))
                .containsExactly(
                        "int_orders.not_negative_order_total", "int_orders.order_total_reconciles");
        assertThat(
                        tests(
                                TestOutcome.FAIL,
                                catalogue,
                                aUser(),
                                ORDER.pricedBy(catalogue).using(aPromo("gift").build().id())))
                .containsExactly(
                        "dim_promos.positive_discount", "int_orders.not_negative_discount");
    }

    @ParameterizedTest
    @MethodSource
    void anOrderIsReported(String why, OrderBuilder order, String test) {
        assertThat(tests(TestOutcome.FAIL, CATALOGUE, aUser(), order)).as(why).isEmpty();
        assertThat(tests(TestOutcome.WARN, CATALOGUE, aUser(), order))
                .as(why)
                .containsExactly(test);
    }

    static Stream<Arguments> anOrderIsReported() {
        return Stream.of(
                Arguments.of(
                        "it has no items",
                        anOrder().at("2021-02-12T10:00:00Z"),
                        "int_orders.positive_distinct_products"),
                Arguments.of(
                        "a line has no units",
                        ORDER.containing(0, MONSTERA),
                        "int_order_items.positive_quantity"),
                Arguments.of(
                        "it was promised for a time before it was placed",
                        ORDER.shipped().promisedFor("2021-02-12T09:59:59Z"),
                        "int_orders.estimated_delivery_at_is_not_before_created_at"),
                Arguments.of(
                        "nobody knows where it goes",
                        ORDER.toUnknownAddress(),
                        "int_orders.not_null_ship_to_zip_code"),
                Arguments.of(
                        "no country has the zip code",
                        ORDER.to(anAddress().withZipCode("K1A_0B1")),
                        "int_orders.ship_to_zip_code_is_well_formed"),
                Arguments.of(
                        "it is the newest, and older than a day",
                        ORDER.at("2021-02-11T23:59:59Z"),
                        "int_orders.fresh_created_at"));
    }

    @Test
    void whatTheShopDoesNotKnowIsKeptAndReported() {
        Built built =
                aCoreBuild()
                        .with(CATALOGUE.selling(PRICELESS).build())
                        .with(aHistory().of(aUser().knownByIdAlone()).build())
                        .with(
                                aHistory()
                                        .ofNobody()
                                        .withOrder(ORDER.containing(1, ProductId.UNKNOWN))
                                        .build())
                        .run();

        assertThat(built.published()).isNotEmpty();
        assertThat(built.report().tests(TestOutcome.FAIL)).isEmpty();
        assertThat(built.failedTests())
                .contains(
                        "dim_products.not_null_price_where_known",
                        "dim_products.not_null_inventory_where_known",
                        "dim_users.has_a_name_where_known",
                        "dim_users.not_null_email_where_known",
                        "dim_users.not_null_phone_number_where_known",
                        "dim_users.not_null_created_at_where_known",
                        "dim_users.not_null_updated_at_where_known",
                        "dim_users.not_null_zip_code_where_known",
                        "int_order_items.not_null_unit_price",
                        "int_order_items.product_is_named",
                        "int_orders.user_is_named");
    }

    @Test
    void anOrderBeforeItsUserSignedUpIsReported() {
        UserBuilder user = aUser().signedUpAt("2021-02-12T10:00:01Z");

        assertThat(tests(TestOutcome.FAIL, CATALOGUE, user, ORDER)).isEmpty();
        assertThat(tests(TestOutcome.WARN, CATALOGUE, user, ORDER))
                .containsExactly("int_user_orders.created_at_is_not_before_signed_up_at");
    }

    @Test
    void aNegativeQuantityBlocksTheMart() {
        assertThat(tests(TestOutcome.FAIL, CATALOGUE, aUser(), ORDER.containing(-1, MONSTERA)))
                .contains("int_order_items.not_negative_quantity");
    }

    @Test
    void oneOrderTwiceBlocksTheMart() {
        Built built =
                aCoreBuild()
                        .with(CATALOGUE.build())
                        .with(aHistory().withOrder(ORDER).withOrder(ORDER).build())
                        .run();

        assertThat(built.failedTests()).contains("int_orders.unique_key", "fact_orders.unique_key");
        assertThat(built.published()).isEmpty();
    }
}
