package dev.greenery.application.mart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.money.Money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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

    private static Sales sale(String plant, int day, int units, Optional<Instant> at) {
        return new Sales(
                plant,
                day,
                units,
                2L * units,
                new Money(units * 150L),
                BigDecimal.valueOf(units, 1),
                at,
                at,
                Optional.empty());
    }

    @Test
    void contributionsOfOneKeyMerge() {
        Instant morning = Instant.parse("2021-02-10T08:00:00Z");
        Instant evening = Instant.parse("2021-02-10T20:00:00Z");
        RollupMerger<Sales> merger = new RollupMerger<>(Sales.class);
        merger.add(sale("fern", 1, 2, Optional.of(evening)));
        merger.add(sale("fern", 1, 3, Optional.empty()));
        merger.add(sale("fern", 1, 1, Optional.of(morning)));
        merger.add(sale("moss", 1, 7, Optional.empty()));

        assertThat(merger.rows())
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

    @Property(tries = 200)
    void anyOrderAndAnySplitOverThreadsGiveTheSameRows(
            @ForAll("sales") List<Sales> sales,
            @ForAll @IntRange(min = 1, max = 5) int threads,
            @ForAll Random random) {
        List<Sales> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, random);
        List<RollupMerger<Sales>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(new RollupMerger<>(Sales.class));
        }
        shuffled.forEach(sale -> parts.get(random.nextInt(threads)).add(sale));
        parts.subList(1, threads).forEach(parts.getFirst()::addAll);

        assertThat(parts.getFirst().rows()).isEqualTo(mergedAtOnce(sales).rows());
    }

    private static RollupMerger<Sales> mergedAtOnce(List<Sales> sales) {
        RollupMerger<Sales> merger = new RollupMerger<>(Sales.class);
        sales.forEach(merger::add);
        return merger;
    }

    @Provide
    Arbitrary<List<Sales>> sales() {
        return Combinators.combine(
                        Arbitraries.of("fern", "moss", "ivy"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(-5, 50),
                        Arbitraries.longs()
                                .between(0, 1_000_000)
                                .map(Instant::ofEpochSecond)
                                .optional())
                .as(RollupMergerTest::sale)
                .list()
                .ofMaxSize(40);
    }
}
