package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

class SampleDeterminismTest {
    @Property(tries = 5)
    void the_same_seed_gives_the_same_sample(@ForAll long seed) {
        Sample once = Sample.withSeed(seed);
        Sample again = Sample.withSeed(seed);

        for (SourceTable file : SourceTable.values()) {
            assertThat(again.rows(file)).isEqualTo(once.rows(file));
        }
    }

    @Property(tries = 5)
    void another_seed_gives_another_sample(@ForAll long seed) {
        Sample one = Sample.withSeed(seed);
        Sample other = Sample.withSeed(seed + 1);

        assertThat(other.byKey(SourceTable.EVENTS)).doesNotContainKeys(keys(one));
    }

    @Test
    void a_dirty_sample_is_the_same_every_time_too() {
        Sample once = Sample.dirty(0.1);
        Sample again = Sample.dirty(0.1);

        assertThat(again.faults()).isNotEmpty().isEqualTo(once.faults());
        assertThat(again.rows(SourceTable.EVENTS)).isEqualTo(once.rows(SourceTable.EVENTS));
    }

    private static String[] keys(Sample sample) {
        return sample.byKey(SourceTable.EVENTS).keySet().toArray(String[]::new);
    }
}
