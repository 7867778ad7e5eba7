package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.INSTRUCTION_SET;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.aCoreBuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

class CoreMartPropertyTest {
    private static final BigDecimal ROUNDING = new BigDecimal("0.000003");

    @Property(tries = 20)
    void consistentHistoriesAreAlwaysPublished(@ForAll("histories") List<UserHistory> histories) {
        assertThat(build(histories).report().tests(TestOutcome.FAIL)).isEmpty();
    }

    @Property(tries = 20)
    void whatUsersSpentIsWhatTheirOrdersTotal(@ForAll("histories") List<UserHistory> histories) {
        Money expected =
                histories.stream()
                        .flatMap(history -> history.orders().stream())
                        .map(Order::total)
                        .reduce(Money.ZERO, Money::plus);

        assertThat(
                        build(histories).rows(FactUserOrder.class).stream()
                                .map(row -> row.spending().spend())
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(expected);
    }

    @Property(tries = 20)
    void theSharesOfABasketAddUpToOne(@ForAll("histories") List<UserHistory> histories) {
        assertThat(
                        build(histories).rows(DimOrderProduct.class).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                DimOrderProduct::orderId,
                                                Collectors.reducing(
                                                        BigDecimal.ZERO,
                                                        row ->
                                                                row.share()
                                                                        .shareOfBasket()
                                                                        .orElseThrow(),
                                                        BigDecimal::add))))
                .allSatisfy(
                        (order, shares) ->
                                assertThat(shares).isCloseTo(BigDecimal.ONE, within(ROUNDING)));
    }

    @Property(tries = 20)
    void theNumberOfThreadsChangesNothing(@ForAll("histories") List<UserHistory> histories) {
        assertThat(
                        aCoreBuild()
                                .with(histories.toArray(UserHistory[]::new))
                                .onThreads(3)
                                .run()
                                .rows(FactOrder.class))
                .containsExactlyInAnyOrderElementsOf(build(histories).rows(FactOrder.class));
    }

    private static Built build(List<UserHistory> histories) {
        return aCoreBuild().with(histories.toArray(UserHistory[]::new)).onThreads(1).run();
    }

    @Provide
    Arbitrary<List<UserHistory>> histories() {
        return orders().list().ofMaxSize(4).map(CoreMartPropertyTest::history).list().ofMaxSize(4);
    }

    private static UserHistory history(List<OrderBuilder> orders) {
        HistoryBuilder history = aHistory().of(aUser());
        for (OrderBuilder order : orders) {
            history = history.withOrder(order);
        }
        return history.build();
    }

    private static Arbitrary<OrderBuilder> orders() {
        return Combinators.combine(
                        Arbitraries.longs().between(1_612_137_600L, 1_613_174_400L),
                        baskets(),
                        promos(),
                        fates())
                .as(CoreMartPropertyTest::order);
    }

    /** Ids are made here, so that an order that is used in two places is two orders. */
    private static OrderBuilder order(
            long createdAt,
            Map<Product, Integer> basket,
            UnaryOperator<OrderBuilder> promo,
            UnaryOperator<OrderBuilder> fate) {
        OrderBuilder order = anOrder().at(Instant.ofEpochSecond(createdAt).toString());
        for (Map.Entry<Product, Integer> line : basket.entrySet()) {
            order = order.containing(line.getValue(), line.getKey());
        }
        return fate.apply(promo.apply(order));
    }

    private static Arbitrary<Map<Product, Integer>> baskets() {
        return Arbitraries.maps(
                        Arbitraries.of(POTHOS, BAMBOO, MONSTERA),
                        Arbitraries.integers().between(1, 9))
                .ofMinSize(1);
    }

    private static Arbitrary<UnaryOperator<OrderBuilder>> promos() {
        return Arbitraries.of(
                List.of(
                        order -> order,
                        order -> order.using(LEVERAGE),
                        order -> order.using(INSTRUCTION_SET)));
    }

    private static Arbitrary<UnaryOperator<OrderBuilder>> fates() {
        return Arbitraries.of(
                List.of(
                        order -> order,
                        OrderBuilder::shipped,
                        OrderBuilder::deliveredEarly,
                        OrderBuilder::deliveredOnTime,
                        OrderBuilder::deliveredLate,
                        OrderBuilder::deliveredWithoutEstimate));
    }
}
