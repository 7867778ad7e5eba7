package dev.greenery.application.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Min;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class RollupMergerTest {
    record Sales(
            @Key String plant,
            @Key int day,
            @Sum int units,
            @Sum long views,
            @Sum Money revenue,
            @Sum BigDecimal hours,
            @Min Optional<Instant> first,
            @Max Optional<Instant> last,
            @Completed Optional<String> name) {}

    record Sale(String plant, int weekday, int units, Optional<Instant> at) {}

    static Contribution<Sale, Sales> contribution() {
        return Contribution.of(Sale.class, Sales.class)
                .key(Sales::day, Sale::weekday)
                .sum(Sales::units, Sale::units)
                .sum(Sales::views, sale -> 2L * sale.units())
                .sumMoney(Sales::revenue, sale -> new Money(sale.units() * 150L))
                .sumDecimals(Sales::hours, sale -> BigDecimal.valueOf(sale.units(), 1))
                .min(Sales::first, Sale::at)
                .max(Sales::last, Sale::at);
    }

    static RollupMerger<Sales> merged(Contribution<Sale, Sales> contribution, Sale... sales) {
        RollupMerger<Sales> merger = new RollupMerger<>(Sales.class);
        merger.feed(contribution).take(List.of(sales));
        return merger;
    }

    @Test
    void contributionsOfOneKeyMerge() {
        Instant morning = Instant.parse("2021-02-10T08:00:00Z");
        Instant evening = Instant.parse("2021-02-10T20:00:00Z");

        assertThat(
                        merged(
                                        contribution(),
                                        new Sale("fern", 1, 2, Optional.of(evening)),
                                        new Sale("fern", 1, 3, Optional.empty()),
                                        new Sale("fern", 1, 1, Optional.of(morning)),
                                        new Sale("moss", 1, 7, Optional.empty()))
                                .rows())
                .containsExactly(
                        new Sales(
                                "fern",
                                1,
                                6,
                                12,
                                new Money(900),
                                new BigDecimal("0.6"),
                                Optional.of(morning),
                                Optional.of(evening),
                                Optional.empty()),
                        new Sales(
                                "moss",
                                1,
                                7,
                                14,
                                new Money(1050),
                                new BigDecimal("0.7"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void whatIsNotNamedIsZeroOrMissing() {
        Contribution<Sale, Sales> keysOnly =
                Contribution.of(Sale.class, Sales.class).key(Sales::day, Sale::weekday);

        assertThat(merged(keysOnly, new Sale("fern", 1, 2, Optional.of(Instant.EPOCH))).rows())
                .containsExactly(
                        new Sales(
                                "fern",
                                1,
                                0,
                                0,
                                Money.ZERO,
                                BigDecimal.ZERO,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void onlyRowsThatTheConditionHoldsForContribute() {
        Contribution<Sale, Sales> large = contribution().where(sale -> sale.units() > 1);

        assertThat(
                        merged(
                                        large,
                                        new Sale("fern", 1, 1, Optional.empty()),
                                        new Sale("moss", 1, 2, Optional.empty()))
                                .rows())
                .extracting(Sales::plant)
                .containsExactly("moss");
    }

    @Test
    void aNullKeyIsRefusedWithItsInputAndColumn() {
        assertThatThrownBy(() -> merged(contribution(), new Sale(null, 1, 1, Optional.empty())))
                .hasMessage("A row of Sale gives null for the key column plant; leave the row out");
    }

    record Balance(@Key String plant, @Sum Money amount) {}

    record Booking(String plant, Money amount) {}

    static RollupMerger<Balance> balance(long... minorUnits) {
        RollupMerger<Balance> merger = new RollupMerger<>(Balance.class);
        merger.feed(
                        Contribution.of(Booking.class, Balance.class)
                                .sumMoney(Balance::amount, Booking::amount))
                .take(
                        LongStream.of(minorUnits)
                                .mapToObj(amount -> new Booking("fern", new Money(amount)))
                                .toList());
        return merger;
    }

    @Test
    void aSumThatFitsInTheEndFitsWhateverItWasInBetween() {
        RollupMerger<Balance> merger = balance(Long.MAX_VALUE, 2, -5);
        merger.addAll(balance(Long.MAX_VALUE, 1));
        merger.addAll(balance(-Long.MAX_VALUE, 1));

        assertThat(merger.rows())
                .containsExactly(new Balance("fern", new Money(Long.MAX_VALUE - 1)));
    }

    @Test
    void aSumThatDoesNotFitIsRefusedWithItsKey() {
        assertThatThrownBy(balance(Long.MAX_VALUE, 1)::rows)
                .isInstanceOfSatisfying(
                        SumOverflowException.class,
                        overflow -> assertThat(overflow.key()).containsEntry("plant", "fern"));
    }

    @Test
    void seededKeysHaveARowThoughNothingContributes() {
        record Stock(@Key String plant, @Sum int units) {}
        RollupMerger<Stock> merger = new RollupMerger<>(Stock.class);
        merger.feed(Contribution.of(Sale.class, Stock.class).sum(Stock::units, Sale::units))
                .take(List.of(new Sale("moss", 1, 7, Optional.empty())));
        merger.seed(Seed.of(Stock::plant, "fern", "moss"));

        assertThat(merger.rows()).containsExactly(new Stock("fern", 0), new Stock("moss", 7));
    }
}
