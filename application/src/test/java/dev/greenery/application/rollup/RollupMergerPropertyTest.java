package dev.greenery.application.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.rollup.RollupMergerTest.Sale;
import dev.greenery.application.rollup.RollupMergerTest.Sales;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class RollupMergerPropertyTest {
    @Property(tries = 200)
    void anyOrderAndAnySplitOverThreadsGiveTheSameRows(
            @ForAll("sales") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 5) int threads,
            @ForAll Random random) {
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, random);
        List<RollupMerger<Sales>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(new RollupMerger<>(Sales.class));
        }
        shuffled.forEach(
                sale ->
                        parts.get(random.nextInt(threads))
                                .feed(RollupMergerTest.contribution())
                                .take(List.of(sale)));
        parts.subList(1, threads).forEach(parts.getFirst()::addAll);

        assertThat(parts.getFirst().rows()).isEqualTo(mergedAtOnce(sales).rows());
    }

    private static RollupMerger<Sales> mergedAtOnce(List<Sale> sales) {
        RollupMerger<Sales> merger = new RollupMerger<>(Sales.class);
        merger.feed(RollupMergerTest.contribution()).take(sales);
        return merger;
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(
                        Arbitraries.of("fern", "moss", "ivy"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(-5, 50),
                        Arbitraries.longs()
                                .between(0, 1_000_000)
                                .map(Instant::ofEpochSecond)
                                .optional())
                .as(Sale::new)
                .list()
                .ofMaxSize(40);
    }
}
