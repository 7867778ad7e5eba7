package dev.greenery.marts.marketing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.marts.marketing.testing.MarketingBuild;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.ServiceLoader;

class MarketingMartTest {
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-10T10:00:00Z").containing(2, POTHOS).using(LEVERAGE);

    /** Everything that the shop's data may throw at it, short of what blocks the mart. */
    private static final HistoryBuilder[] AWKWARD = {
        aHistory().of(aUser("does nothing")),
        aHistory().of(aUser("orders without a session")).withOrder(ORDER),
        aHistory().of(aUser("only looks").withoutAddress()).withSession(aSession()),
        aHistory()
                .of(aUser("came before the sign-up").signedUpAt("2021-02-11T00:00:00Z"))
                .withSession(aSession().at("2021-02-10T09:00:00Z").viewing(POTHOS))
                .withOrder(anOrder().containing(1, POTHOS)),
        aHistory()
                .ofMissingUser(Ids.userId("ghost"))
                .withSession(aSession().checkingOut(Ids.orderId("no such order")))
                .withOrder(anOrder().using(new PromoId("no such promo")).toUnknownAddress()),
        aHistory().ofNobody().withSession(aSession().viewing(POTHOS)),
        aHistory().ofNobody().withSession(aSession().checkingOutNoOrder()),
        aHistory().ofNobody().withItemOf(Ids.orderId("no such order"), 1, anUnknownProduct("gone")),
        aHistory()
                .of(aUser("buys what is gone"))
                .withOrder(anOrder().containing(1, anUnknownProduct("gone").id()))
                .withOrder(anOrder().containing(1, POTHOS)),
    };

    @Test
    void theMartIsFoundByItself() {
        assertThat(ServiceLoader.load(Mart.class).stream().map(ServiceLoader.Provider::get))
                .hasAtLeastOneElementOfType(MarketingMart.class);
    }

    @Test
    void awkwardDataIsPublishedAndReported() {
        Built built = MarketingBuild.over(AWKWARD);

        assertThat(failedErrors(built)).isEmpty();
        assertThat(built.published()).contains("marketing");
        assertThat(built.failedTests())
                .contains(
                        "converted_users.reference_order_id",
                        "converted_users.not_null_order_id_where_converted");
    }

    @Test
    void anEmptyShopIsPublishedToo() {
        Built built = MarketingBuild.over();

        assertThat(failedErrors(built)).isEmpty();
        assertThat(built.published()).contains("marketing");
    }

    private static List<String> failedErrors(Built built) {
        return built.report().tests().stream()
                .filter(test -> test.mart().equals("marketing"))
                .filter(test -> test.outcome() == TestOutcome.FAIL)
                .map(test -> test.model() + "." + test.test())
                .toList();
    }
}
