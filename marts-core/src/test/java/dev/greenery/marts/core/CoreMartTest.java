package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.anUnknownPromo;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.aCoreBuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunStatus;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.ServiceLoader;

class CoreMartTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Mart.class))
                .singleElement()
                .isInstanceOf(CoreMart.class)
                .extracting(Mart::name)
                .isEqualTo("core");
    }

    @Test
    void hasTheModelsThatEverybodyShares() {
        assertThat(MartRegistry.of(List.of(CoreModels.module())).models())
                .extracting(ModelDefinition::name)
                .contains(
                        "dim_users",
                        "dim_products",
                        "dim_promos",
                        "dim_active_promos",
                        "dim_order_products",
                        "int_orders",
                        "int_order_items",
                        "int_user_orders",
                        "fact_orders",
                        "fact_order_items",
                        "fact_user_orders");
    }

    @Test
    void isPublishedWhenAllIsWell() {
        Built built = aCoreBuild().with(anActiveUser("ann"), anActiveUser("bob")).run();

        assertThat(built.report().status()).isEqualTo(RunStatus.PUBLISHED);
        assertThat(built.failedTests()).containsExactly("dim_products.stock_is_not_low");
    }

    private static UserHistory anActiveUser(String name) {
        return aHistory()
                .of(aUser(name))
                .withOrder(anOrder().at("2021-02-12T10:00:00Z").containing(2, BAMBOO))
                .build();
    }

    @Test
    void keepsEverythingThatNamesSomethingUnknownAndReportsIt() {
        Built built =
                aCoreBuild()
                        .with(
                                anActiveUser("ann"),
                                ofAMissingUser(),
                                ofAnonymousTraffic(),
                                ofAMissingOrder(),
                                ofAUserWithoutAddress())
                        .run();

        assertThat(built.report().status()).isEqualTo(RunStatus.PUBLISHED);
        assertThat(built.failedTests())
                .containsExactlyInAnyOrder(
                        "dim_users.is_known",
                        "dim_users.not_null_zip_code_where_known",
                        "dim_products.is_known",
                        "dim_products.stock_is_not_low",
                        "dim_promos.is_known",
                        "dim_order_products.reference_order_id",
                        "fact_order_items.reference_order_id",
                        "int_order_items.not_null_unit_price",
                        "int_orders.not_null_ship_to_zip_code");
        assertThat(built.rows(DimUser.class))
                .filteredOn(user -> !user.known())
                .extracting(DimUser::userId)
                .containsExactlyInAnyOrder(UserId.UNKNOWN, Ids.userId("missing"));
        assertThat(built.rows(FactOrder.class)).hasSize(3);
        assertThat(built.rows(FactOrderItem.class)).hasSize(4);
    }

    private static UserHistory ofAMissingUser() {
        return aHistory()
                .ofMissingUser(Ids.userId("missing"))
                .withOrder(
                        anOrder()
                                .containing(1, anUnknownProduct("deleted").id())
                                .using(anUnknownPromo("deleted").id())
                                .costing("20.00")
                                .totalling("18.00"))
                .build();
    }

    private static UserHistory ofAnonymousTraffic() {
        return aHistory().ofNobody().withSession(aSession().viewing(POTHOS)).build();
    }

    private static UserHistory ofAMissingOrder() {
        return aHistory().ofNobody().withItemOf(Ids.orderId("missing"), 1, POTHOS).build();
    }

    private static UserHistory ofAUserWithoutAddress() {
        return aHistory()
                .of(aUser("carl").withoutAddress())
                .withOrder(anOrder().containing(1, BAMBOO).toUnknownAddress())
                .build();
    }
}
