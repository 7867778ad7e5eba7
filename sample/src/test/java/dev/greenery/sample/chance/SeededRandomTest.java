package dev.greenery.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SeededRandomTest {
    private static final int DRAWS = 10_000;

    @Property(tries = 200)
    void draws_stay_within_their_bounds(
            @ForAll long seed,
            @ForAll @IntRange(min = -1000, max = 1000) int least,
            @ForAll @IntRange(max = 1000) int more) {
        SeededRandom random = SeededRandom.of(seed, 0);

        assertThat(random.between(least, least + more)).isBetween(least, least + more);
        assertThat(random.below(more + 1)).isBetween(0, more);
        assertThat(random.unit()).isBetween(0.0, Math.nextDown(1.0));
    }

    @Test
    void every_value_is_as_likely_as_the_others() {
        SeededRandom random = SeededRandom.of(1, 1);
        int[] counts = new int[10];
        IntStream.range(0, DRAWS).forEach(_ -> counts[random.below(10)]++);

        assertThat(IntStream.of(counts).boxed())
                .allSatisfy(count -> assertThat(count).isCloseTo(DRAWS / 10, within(DRAWS / 50)));
    }

    @Test
    void a_chance_comes_as_often_as_its_probability() {
        SeededRandom random = SeededRandom.of(2, 2);
        long hits = IntStream.range(0, DRAWS).filter(_ -> random.chance(0.3)).count();

        assertThat(hits / (double) DRAWS).isCloseTo(0.3, within(0.02));
    }

    @Test
    void parts_of_a_seed_are_unrelated_and_never_change_between_versions() {
        assertThat(List.of(SeededRandom.of(1, 0).nextLong(), SeededRandom.of(1, 1).nextLong()))
                .containsExactly(7982734928498899980L, -4821238428601093339L);
    }
}
