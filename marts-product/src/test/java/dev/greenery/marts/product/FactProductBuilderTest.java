package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.aProductBuild;
import static dev.greenery.marts.product.ProductBuild.built;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

class FactProductBuilderTest {
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-10T10:00:00Z").containing(4, POTHOS);
    private static final OrderBuilder TWO_DAYS_LATER =
            anOrder().at("2021-02-12T00:00:00Z").containing(1, BAMBOO);

    @Test
    void followsAProductFromTheShelfToTheBuyer() {
        FactProduct pothos =
                product(
                        POTHOS,
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(ORDER)
                                .withOrder(TWO_DAYS_LATER)
                                .withSession(
                                        aSession()
                                                .viewing(POTHOS)
                                                .carting(POTHOS)
                                                .carting(POTHOS)
                                                .checkingOut(ORDER)),
                        aHistory()
                                .of(aUser("bob"))
                                .withSession(aSession().viewing(POTHOS).carting(POTHOS))
                                .withSession(aSession().at("2021-02-11T10:00:00Z").viewing(POTHOS)),
                        aHistory().ofNobody().withSession(aSession().viewing(POTHOS)));

        assertThat(pothos)
                .isEqualTo(
                        new FactProduct(
                                POTHOS.id(),
                                "Pothos",
                                Optional.of(money("30.50")),
                                Optional.of(40),
                                true,
                                new StockMoves(Optional.empty(), 0, Optional.empty()),
                                3,
                                4,
                                3,
                                4,
                                2,
                                1,
                                3,
                                1,
                                1,
                                4,
                                money("122.00"),
                                0,
                                Optional.of(Instant.parse("2021-02-10T10:00:00Z")),
                                Optional.of(Instant.parse("2021-02-10T10:00:00Z"))));
        assertThat(pothos.viewToCartRate()).contains(new BigDecimal("0.500000"));
        assertThat(pothos.cartToOrderRate()).contains(new BigDecimal("0.500000"));
        assertThat(pothos.conversionRate()).contains(new BigDecimal("0.250000"));
    }

    @Test
    void coversTheDaysThatTheStockLastsAtThePaceOfAllDaysWithSalesOfAnything() {
        HistoryBuilder history = aHistory().withOrder(ORDER).withOrder(TWO_DAYS_LATER);

        assertThat(product(POTHOS, history).daysOfCover()).contains(new BigDecimal("30.000000"));
        assertThat(product(BAMBOO, history).daysOfCover()).contains(new BigDecimal("168.000000"));
    }

    @Test
    void hasARowForAProductThatNobodyEverLookedAt() {
        FactProduct monstera = product(MONSTERA, aHistory().withOrder(ORDER));

        assertThat(monstera.productName()).isEqualTo("Monstera");
        assertThat(monstera.inventory()).contains(77);
        assertThat(monstera.lowStock()).isFalse();
        assertThat(monstera.pageViews()).isZero();
        assertThat(monstera.sessionsViewed()).isZero();
        assertThat(monstera.units()).isZero();
        assertThat(monstera.revenue()).contains(Money.ZERO);
        assertThat(monstera.firstOrderedAt()).isEmpty();
        assertThat(monstera.conversionRate()).isEmpty();
        assertThat(monstera.viewToCartRate()).isEmpty();
        assertThat(monstera.cartToOrderRate()).isEmpty();
        assertThat(monstera.daysOfCover()).isEmpty();
    }

    @Test
    void tellsHowTheStockMoved() {
        Product gone =
                new Product(POTHOS.id(), POTHOS.name(), POTHOS.price(), Optional.of(0), true);
        FactProduct pothos =
                product(
                        POTHOS,
                        aProductBuild()
                                .with(
                                        aCatalogue()
                                                .sellingSince("2021-02-11T00:00:00Z", gone)
                                                .build())
                                .run());

        assertThat(pothos.stock())
                .isEqualTo(
                        new StockMoves(
                                Optional.of(40),
                                40,
                                Optional.of(Instant.parse("2021-02-11T00:00:00Z"))));
    }

    @Test
    void hasNoSalesDaysBeforeTheFirstOrder() {
        assertThat(product(POTHOS, aHistory()).salesDays()).isZero();
    }

    @Test
    void keepsAProductThatTheCatalogueDoesNotHave() {
        Product deleted = anUnknownProduct("deleted");
        FactProduct product =
                product(deleted, aHistory().withOrder(anOrder().containing(2, deleted.id())));

        assertThat(product.productName()).isEqualTo("(unknown)");
        assertThat(product.price()).isEmpty();
        assertThat(product.units()).isEqualTo(2);
        assertThat(product.revenue()).isEmpty();
        assertThat(product.knownRevenue()).isEqualTo(Money.ZERO);
        assertThat(product.unpricedLines()).isEqualTo(1);
        assertThat(product.daysOfCover()).isEmpty();
    }

    private static FactProduct product(Product product, HistoryBuilder... histories) {
        return product(product, built(histories));
    }

    private static FactProduct product(Product product, Built built) {
        return built.rows(FactProduct.class).stream()
                .filter(row -> row.productId().equals(product.id()))
                .findFirst()
                .orElseThrow();
    }
}
