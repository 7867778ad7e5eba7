package dev.greenery.testing;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.testing.PostgresBuild.aBuildOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.testing.nursery.Nursery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** A mart whose classes are found is built and published on a database of the test's own. */
@ExtendWith(WarehouseExtension.class)
class PostgresBuildIT {
    private static final OrderBuilder ORDER =
            anOrder("one")
                    .at("2021-02-10T10:00:00Z")
                    .containing(2, POTHOS)
                    .containing(1, BAMBOO)
                    .using(LEVERAGE)
                    .deliveredLate();
    private static final UserHistory ANN =
            aHistory()
                    .of(aUser("ann").inState("Texas"))
                    .withOrder(ORDER)
                    .withSession(
                            aSession("visit").viewing(POTHOS).carting(POTHOS).checkingOut(ORDER))
                    .build();

    @Test
    void theRowsOfEveryModelArePublished(TestDatabase database) {
        nursery(database).with(ANN).run();

        assertThat(
                        database.rows(
                                "SELECT name, quantity FROM nursery.fact_plant_sales ORDER BY"
                                        + " name"))
                .containsExactly(List.of("Bamboo", "1"), List.of("Pothos", "2"));
        assertThat(database.rows("SELECT day, quantity FROM nursery.fact_sales ORDER BY 2"))
                .containsExactly(List.of("2021-02-10", "1"), List.of("2021-02-10", "2"));
    }

    @Test
    void theShopsTablesHoldAllThatAHistoryTells(TestDatabase database) {
        UserHistory nobody = aHistory().ofNobody().withSession(aSession().viewing(BAMBOO)).build();

        nursery(database).with(ANN, nobody).run();

        assertThat(
                        database.rows(
                                """
                                SELECT first_name, state, promo_id, order_total, status,
                                       delivered_at - estimated_delivery_at AS late
                                  FROM raw.orders JOIN raw.users USING (user_id)
                                  JOIN raw.addresses a ON a.address_id = users.address_id\
                                """))
                .containsExactly(
                        List.of("ann", "Texas", "leverage", "71.25", "delivered", "1 day"));
        assertThat(
                        database.rows(
                                """
                                SELECT event_type, user_id IS NULL, order_id IS NULL FROM raw.events
                                 ORDER BY user_id, created_at\
                                """))
                .containsExactly(
                        List.of("page_view", "f", "t"),
                        List.of("add_to_cart", "f", "t"),
                        List.of("checkout", "f", "f"),
                        List.of("page_view", "t", "t"));
    }

    @Test
    void aMartThatIsBlockedFailsTheTestAndSaysWhy(TestDatabase database) {
        UserHistory bob = aHistory().withOrder(anOrder().containing(0, POTHOS)).build();

        assertThatThrownBy(() -> nursery(database).with(bob).run())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "Not published: nursery; failed tests: nursery.fact_sales"
                                + " positive_quantity (1 of 1)");
    }

    private static PostgresBuild nursery(TestDatabase database) {
        return aBuildOn(database).with(MartPackage.of(new Nursery())).with(aCatalogue().build());
    }
}
