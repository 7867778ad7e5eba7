package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.built;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.Ids;

import org.junit.jupiter.api.Test;

import java.util.ServiceLoader;

class ProductMartTest {
    private final MartDefinition mart =
            MartRegistry.of(ProductBuild.modules()).mart("product").orElseThrow();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Mart.class)).hasAtLeastOneElementOfType(ProductMart.class);
    }

    @Test
    void hasTablesOfEverythingThatGetsLookedAtCartedAndBought() {
        assertThat(mart.models())
                .filteredOn(ModelDefinition::isTable)
                .extracting(ModelDefinition::name)
                .contains(
                        "int_user_product_sessions",
                        "fact_user_sessions",
                        "fact_user_content_pageviews",
                        "fact_user_order_pageviews",
                        "fact_page_views",
                        "fact_product_sessions_daily",
                        "fact_product_orders",
                        "fact_activity_hourly",
                        "fact_product");
    }

    @Test
    void showsTheDimensionsAndOrdersThatEverybodyShares() {
        assertThat(mart.exposed())
                .extracting(ModelDefinition::name)
                .contains(
                        "dim_users",
                        "dim_products",
                        "dim_promos",
                        "fact_orders",
                        "fact_order_items");
    }

    @Test
    void definesTheMetricsOfProducts() {
        assertThat(mart.metrics())
                .extracting(Metric::name)
                .contains("product_conversion_rate", "sessions_per_active_hour");
    }

    @Test
    void tellsNoPersonalDataOfItsOwn() {
        assertThat(mart.models())
                .flatExtracting(ModelDefinition::columns)
                .noneMatch(column -> column.pii());
    }

    @Test
    void isPublishedWithEverythingThatNamesSomethingUnknown() {
        Built built =
                built(
                        aHistory().of(aUser("idle")),
                        aHistory().ofNobody().withSession(aSession().viewing(POTHOS)),
                        aHistory().ofNobody().withSession(aSession().viewing(POTHOS)),
                        aHistory().ofNobody().withItemOf(Ids.orderId("missing"), 1, POTHOS),
                        aHistory()
                                .ofMissingUser(Ids.userId("missing"))
                                .withOrder(
                                        anOrder()
                                                .containing(1, anUnknownProduct("deleted").id())
                                                .costing("20.00"))
                                .withSession(aSession().carting(anUnknownProduct("gone").id())));

        assertThat(built.published()).containsExactlyInAnyOrder("core", "product");
        assertThat(built.rows(FactUserSession.class)).hasSize(3);
        assertThat(built.rows(FactProductOrders.class)).hasSize(2);
        assertThat(built.rows(FactProduct.class)).hasSize(5);
    }
}
