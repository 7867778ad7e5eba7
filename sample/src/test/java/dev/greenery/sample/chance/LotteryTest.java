package dev.greenery.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.stream.IntStream;

class LotteryTest {
    @Property(tries = 200)
    void has_exactly_as_many_winners_as_asked_for(
            @ForAll long seed,
            @ForAll @IntRange(max = 100) int size,
            @ForAll @IntRange(max = 120) int winners) {
        BitSet drawn = Lottery.draw(size, winners, i -> i + 1.0, SeededRandom.of(seed, 0));

        assertThat(drawn.cardinality()).isEqualTo(Math.min(size, winners));
        assertThat(drawn.length()).isLessThanOrEqualTo(size);
    }

    @Property(tries = 200)
    void never_draws_who_has_no_weight(@ForAll long seed) {
        BitSet drawn = Lottery.draw(10, 10, i -> i < 4 ? 1 : 0, SeededRandom.of(seed, 0));

        assertThat(drawn.stream()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void draws_the_heavier_more_often() {
        SeededRandom random = SeededRandom.of(3, 0);
        long heavyWins =
                IntStream.range(0, 1000)
                        .filter(_ -> Lottery.draw(2, 1, i -> i == 0 ? 3 : 1, random).get(0))
                        .count();

        assertThat(heavyWins).isBetween(700L, 800L);
    }
}
