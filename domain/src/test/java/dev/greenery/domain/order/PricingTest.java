package dev.greenery.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Pricing.Line;
import dev.greenery.domain.order.Pricing.UnitPrice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class PricingTest {
    @Test
    void aPriceThatNeverChangedStandsWhateverTheOrderCost() {
        assertThat(Pricing.of(List.of(line(2, "30.50")), Money.parse("1")))
                .containsExactly(certain("30.50"));
    }

    @Test
    void ofTwoPricesThatMayHaveBeenValidTheOneThatAddsUpIsTakenAndMarked() {
        List<Line> lines = List.of(line(2, "30.50", "32"), line(1, "10"));

        assertThat(Pricing.of(lines, Money.parse("74")))
                .containsExactly(inferred("32.00"), certain("10.00"));
        assertThat(Pricing.of(lines, Money.parse("71")))
                .containsExactly(inferred("30.50"), certain("10.00"));
    }

    @Test
    void theEarlierPriceStandsWhenNoneAddsUp() {
        assertThat(Pricing.of(List.of(line(2, "30.50", "32")), Money.parse("5")))
                .containsExactly(inferred("30.50"));
    }

    @Test
    void whatIsUnknownAddsUpToNothing() {
        assertThat(
                        Pricing.of(
                                List.of(
                                        new Line(1, List.of(Optional.empty())),
                                        line(1, "30.50", "32")),
                                Money.parse("32")))
                .containsExactly(new UnitPrice(Optional.empty(), false), inferred("30.50"));
    }

    /** Twelve lines of ten prices each: nobody tries a million million combinations. */
    @Test
    void anOrderThatCameToLightAfterManyChangesOfPriceAddsUp() {
        Line line =
                new Line(
                        3,
                        IntStream.range(0, 10)
                                .mapToObj(night -> Optional.of(new Money(3_050 + 25L * night)))
                                .toList());
        Money dearest = new Money(12 * 3 * (3_050 + 25 * 9));

        assertThat(Pricing.of(Collections.nCopies(12, line), dearest))
                .containsOnly(inferred("32.75"));
    }

    @Test
    void theEarlierPriceStandsForAnAbsurdCost() {
        List<Line> lines = Collections.nCopies(13, line(1, "30.50", "32"));

        assertThat(Pricing.of(lines, new Money(Long.MAX_VALUE))).containsOnly(inferred("30.50"));
        assertThat(Pricing.of(lines, new Money(Long.MIN_VALUE))).containsOnly(inferred("30.50"));
    }

    @Property
    void whatAddsUpIsFoundWheneverItIsThere(@ForAll("orders") List<LineWithTruth> order) {
        Money cost = costOf(order);
        List<Line> lines = order.stream().map(LineWithTruth::line).toList();

        List<UnitPrice> prices = Pricing.of(lines, cost);

        assertThat(
                        IntStream.range(0, lines.size())
                                .mapToObj(
                                        i ->
                                                prices.get(i)
                                                        .price()
                                                        .orElseThrow()
                                                        .times(lines.get(i).quantity()))
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(cost);
    }

    @Property
    void sumsFindWhatTryingEachCombinationFinds(
            @ForAll("orders") List<LineWithTruth> order,
            @ForAll @LongRange(max = 60_000) long any) {
        List<Line> lines = order.stream().map(LineWithTruth::line).toList();
        for (Money cost : List.of(costOf(order), new Money(any))) {
            List<UnitPrice> tried = Pricing.of(lines, cost);

            List<Integer> choice =
                    ReachableSums.choice(lines, cost)
                            .orElseGet(() -> Collections.nCopies(lines.size(), 0));

            assertThat(
                            IntStream.range(0, lines.size())
                                    .mapToObj(i -> lines.get(i).prices().get(choice.get(i))))
                    .containsExactlyElementsOf(tried.stream().map(UnitPrice::price).toList());
        }
    }

    private static Money costOf(List<LineWithTruth> order) {
        return order.stream()
                .map(line -> line.truth().times(line.line().quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    record LineWithTruth(Line line, Money truth) {}

    @Provide
    Arbitrary<List<LineWithTruth>> orders() {
        Arbitrary<Money> price = Arbitraries.longs().between(1, 10_000).map(Money::new);
        return Combinators.combine(
                        price.list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 2))
                .as(
                        (prices, quantity, index) ->
                                new LineWithTruth(
                                        new Line(
                                                quantity,
                                                prices.stream().map(Optional::of).toList()),
                                        prices.get(index % prices.size())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Line line(int quantity, String... prices) {
        return new Line(
                quantity, Arrays.stream(prices).map(Money::parse).map(Optional::of).toList());
    }

    private static UnitPrice certain(String price) {
        return new UnitPrice(Optional.of(Money.parse(price)), false);
    }

    private static UnitPrice inferred(String price) {
        return new UnitPrice(Optional.of(Money.parse(price)), true);
    }
}
