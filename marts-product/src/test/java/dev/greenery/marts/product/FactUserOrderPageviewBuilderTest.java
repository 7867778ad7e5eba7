package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.PageUrl;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class FactUserOrderPageviewBuilderTest {
    private static final OrderBuilder ORDER = anOrder("first").containing(1, BAMBOO);

    @Test
    void followsAnOrderFromTheCheckoutToTheShipping() {
        assertThat(
                        rowsOf(
                                FactUserOrderPageview.class,
                                aHistory()
                                        .of(aUser("ann"))
                                        .withOrder(ORDER)
                                        .withSession(
                                                aSession("visit")
                                                        .at("2021-02-10T10:00:00Z")
                                                        .viewing(BAMBOO)
                                                        .carting(BAMBOO)
                                                        .checkingOut(ORDER)
                                                        .shipping(ORDER))))
                .containsExactly(
                        row(3, "2021-02-10T10:00:20Z", "checkout", EventType.CHECKOUT),
                        row(4, "2021-02-10T13:00:20Z", "shipping", EventType.PACKAGE_SHIPPED));
    }

    private static FactUserOrderPageview row(
            int position, String viewedAt, String page, EventType type) {
        return new FactUserOrderPageview(
                Ids.eventId("visit", position),
                new PageView(
                        Ids.userId("ann"),
                        Ids.sessionId("visit"),
                        Instant.parse(viewedAt),
                        new PageUrl("https://greenery.com/%s/%s".formatted(page, ORDER.id()))),
                Optional.of(ORDER.id()),
                type);
    }

    @Test
    void keepsACheckoutThatNamesNoOrder() {
        assertThat(
                        rowOf(
                                        FactUserOrderPageview.class,
                                        aHistory().withSession(aSession().checkingOutNoOrder()))
                                .orderId())
                .isEmpty();
    }
}
