package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.rowOf;
import static dev.greenery.marts.product.ProductBuild.rowsOf;
import static dev.greenery.testing.Given.given;
import static dev.greenery.testing.RowAssertions.assertThatRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.mart.Column;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.PageUrl;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.marts.core.DimProduct;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class FactUserContentPageviewBuilderTest {
    @Test
    void tellsWhoLookedAtWhichProduct() {
        FactUserContentPageview view =
                rowOf(
                        FactUserContentPageview.class,
                        aHistory()
                                .of(aUser("ann"))
                                .withSession(
                                        aSession("visit")
                                                .at("2021-02-10T10:00:00Z")
                                                .viewing(POTHOS)));

        assertThat(view)
                .isEqualTo(
                        new FactUserContentPageview(
                                Ids.eventId("visit", 1),
                                new PageView(
                                        Ids.userId("ann"),
                                        Ids.sessionId("visit"),
                                        Instant.parse("2021-02-10T10:00:00Z"),
                                        new PageUrl("https://greenery.com/product/" + POTHOS.id())),
                                new ViewedProduct(
                                        POTHOS.id(),
                                        "Pothos",
                                        POTHOS.price(),
                                        POTHOS.inventory(),
                                        true),
                                false));
    }

    @Test
    void hasRowsForPageViewsOfProductsOnly() {
        HistoryBuilder history =
                aHistory()
                        .withSession(
                                aSession()
                                        .viewingHome()
                                        .viewing(BAMBOO)
                                        .carting(BAMBOO)
                                        .checkingOut(Ids.orderId("any")));

        assertThat(rowOf(FactUserContentPageview.class, history).product().productId())
                .isEqualTo(BAMBOO.id());
    }

    @Test
    void knowsWhatTheUserHadViewedBeforeInTheSameSession() {
        assertThat(
                        firstViews(
                                aHistory()
                                        .withSession(
                                                aSession("visit")
                                                        .viewing(POTHOS)
                                                        .viewing(BAMBOO)
                                                        .viewing(POTHOS))))
                .containsExactlyInAnyOrder(Ids.eventId("visit", 1), Ids.eventId("visit", 2));
    }

    @Test
    void knowsWhatTheUserHadViewedBeforeInASessionThatStartedLater() {
        assertThat(
                        firstViews(
                                aHistory()
                                        .withSession(
                                                aSession("long")
                                                        .at("2021-02-10T10:00:00Z")
                                                        .viewing(BAMBOO)
                                                        .after("PT1H")
                                                        .viewing(POTHOS))
                                        .withSession(
                                                aSession("short")
                                                        .at("2021-02-10T10:30:00Z")
                                                        .viewing(POTHOS))))
                .containsExactlyInAnyOrder(Ids.eventId("long", 1), Ids.eventId("short", 1));
    }

    @Test
    void takesTheLesserIdForTheFirstOfTwoViewsAtTheSameTime() {
        EventId lesser = new EventId(new UUID(1, 1));
        EventId greater = new EventId(new UUID(-1, 1));

        assertThat(
                        firstViews(
                                aHistory()
                                        .withSession(
                                                aSession()
                                                        .with(anEvent(greater).viewing(POTHOS))
                                                        .with(anEvent(lesser).viewing(POTHOS)))))
                .containsExactly(lesser);
    }

    @Test
    void keepsViewsOfAProductThatTheCatalogueDoesNotHave() {
        ProductId deleted = anUnknownProduct("deleted").id();
        FactUserContentPageview view =
                rowOf(
                        FactUserContentPageview.class,
                        aHistory().withSession(aSession().viewing(deleted)));

        assertThat(view.product().productId()).isEqualTo(deleted);
        assertThat(view.product().productName()).isEqualTo("(unknown)");
        assertThat(view.product().price()).isEmpty();
        assertThat(view.product().inventory()).isEmpty();
        assertThat(view.product().lowStock()).isFalse();
    }

    @Test
    void takesTheThresholdOfLowStockFromTheDimension() {
        int inStock = POTHOS.inventory().orElseThrow();

        assertThatRows(
                        new FactUserContentPageviewBuilder(),
                        given(aHistory().withSession(aSession().viewing(POTHOS)))
                                .and(DimProduct.LOW_STOCK_THRESHOLD, inStock))
                .columns(Column.of(FactUserContentPageview::product, ViewedProduct::lowStock))
                .are(tuple(true));
    }

    private static List<EventId> firstViews(HistoryBuilder history) {
        return rowsOf(FactUserContentPageview.class, history).stream()
                .filter(view -> !view.viewedBefore())
                .map(FactUserContentPageview::eventId)
                .toList();
    }
}
