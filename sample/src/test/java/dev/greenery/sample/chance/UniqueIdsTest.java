package dev.greenery.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class UniqueIdsTest {
    private static final int IDS = 5000;

    @Property(tries = 20)
    void no_part_of_a_sample_shares_an_id_with_another(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 1L << 40) long cohort) {
        List<UniqueIds> parts =
                List.of(
                        UniqueIds.ofCohort(seed, cohort),
                        UniqueIds.ofCohort(seed, cohort + 1),
                        UniqueIds.ofEvents(seed, cohort),
                        UniqueIds.ofEvents(seed, cohort + 1),
                        UniqueIds.ofCatalogue(seed),
                        UniqueIds.ofFaults(seed, 1),
                        UniqueIds.ofFaults(seed, 2));

        assertThatAllDiffer(parts);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void no_later_day_shares_an_id_with_another_or_with_the_first(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 99) int day,
            @ForAll @LongRange(min = 0, max = 1L << 25) long cohort) {
        assertThatAllDiffer(
                List.of(
                        UniqueIds.ofDay(seed, day, cohort),
                        UniqueIds.ofDay(seed, day, cohort + 1),
                        UniqueIds.ofDay(seed, day + 1, cohort),
                        UniqueIds.ofCohort(seed, cohort),
                        UniqueIds.ofEvents(seed, cohort),
                        UniqueIds.ofCatalogue(seed),
                        UniqueIds.ofFaults(seed, day)));
    }

    @Property(tries = 100)
    void an_id_has_the_layout_of_a_random_uuid(@ForAll long seed) {
        UUID id = UniqueIds.ofCatalogue(seed).next();

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void ids_never_change_between_versions() {
        assertThat(UniqueIds.ofCohort(1, 2).next())
                .isEqualTo(UUID.fromString("c4e075ed-60a3-4b43-92a4-aab6cde3a5d4"));
    }

    private static void assertThatAllDiffer(List<UniqueIds> parts) {
        Set<Long> highHalves = new HashSet<>();
        parts.forEach(
                ids ->
                        Stream.generate(ids::next)
                                .limit(IDS)
                                .forEach(id -> highHalves.add(id.getMostSignificantBits())));

        assertThat(highHalves).hasSize(parts.size() * IDS);
    }
}
