package dev.greenery.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class FrequenciesTest {
    private static final Frequencies<String> TABLE =
            Frequencies.of("few", 1).and("some", 3).and("many", 6);

    @Test
    void as_many_as_the_table_counts_give_the_table() {
        assertThat(TABLE.stratified(10)).isEqualTo(TABLE.values());
    }

    @Test
    void a_shuffle_keeps_the_counts() {
        assertThat(TABLE.shuffled(10, SeededRandom.of(7, 0)))
                .containsExactlyInAnyOrderElementsOf(TABLE.values())
                .isNotEqualTo(TABLE.values());
    }

    @Property
    void any_number_is_in_proportion(@ForAll @IntRange(max = 1000) int size) {
        var sample = TABLE.stratified(size);

        assertThat(sample).hasSize(size);
        assertThat((double) sample.stream().filter("many"::equals).count())
                .isCloseTo(0.6 * size, within(1.0));
        assertThat((double) sample.stream().filter("few"::equals).count())
                .isCloseTo(0.1 * size, within(1.0));
    }
}
