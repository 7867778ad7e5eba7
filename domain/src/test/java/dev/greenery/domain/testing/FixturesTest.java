package dev.greenery.domain.testing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;

import org.junit.jupiter.api.Test;

class FixturesTest {
    @Test
    void aSentenceTellsAHistory() {
        OrderBuilder order = anOrder().at("2021-02-10T10:00:00Z").containing(2, POTHOS).shipped();
        UserHistory history =
                aHistory()
                        .of(aUser("ann").inState("Texas"))
                        .withOrder(order)
                        .withSession(aSession().viewing(POTHOS).carting(POTHOS).checkingOut(order))
                        .build();

        assertThat(history.owner().userId()).isEqualTo(Ids.userId("ann"));
        assertThat(history.orders()).extracting("userId").containsExactly(Ids.userId("ann"));
        assertThat(history.sessions().getFirst().orderId()).contains(order.id());
    }
}
