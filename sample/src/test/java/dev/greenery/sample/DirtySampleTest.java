package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.shopfile.FaultKind.Handling;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class DirtySampleTest {
    private static final Set<FaultKind> REPORTED_EXTRA_ROWS =
            Set.of(
                    FaultKind.UNKNOWN_EVENT_TYPE,
                    FaultKind.EVENT_OF_UNKNOWN_USER,
                    FaultKind.PAGE_VIEW_BEFORE_SIGN_UP,
                    FaultKind.ITEM_OF_UNKNOWN_PRODUCT);

    @Property(tries = 8)
    void every_fault_is_listed_where_it_is_and_there_are_no_others(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double rate) {
        Sample sample = dirty(seed, rate);

        assertThat(new FaultFinder(sample).find())
                .containsExactlyInAnyOrderElementsOf(
                        sample.faults().stream()
                                .map(
                                        fault ->
                                                new FaultFinder.Found(
                                                        fault.file(), fault.line(), fault.kind()))
                                .toList());
    }

    @Property(tries = 8)
    void without_its_faults_a_dirty_sample_is_the_clean_one(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double rate) {
        Sample clean = Sample.withSeed(seed);
        Sample dirty = dirty(seed, rate);

        for (SourceTable file : SourceTable.values()) {
            assertSameButForFaults(dirty, clean, file);
        }
    }

    @Property(tries = 8)
    void each_file_has_as_many_faults_as_the_rate_asks_for(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double rate) {
        Sample clean = Sample.withSeed(seed);
        Sample dirty = dirty(seed, rate);

        for (SourceTable file : SourceTable.values()) {
            assertThat((double) faultsByLine(dirty, file).size())
                    .isCloseTo(rate * clean.count(file), within(1.0));
        }
    }

    @Test
    void a_few_percent_are_enough_for_every_kind_of_both_families() {
        Sample sample = Sample.dirty(0.05);

        assertThat(sample.summary().faults()).containsOnlyKeys(FaultKind.values());
        assertThat(sample.summary().totalFaults()).isEqualTo(sample.faults().size());
        assertThat(sample.faults().stream().map(fault -> fault.kind().handling()))
                .contains(Handling.REJECTED_BY_IMPORT, Handling.REPORTED_BY_TESTS);
    }

    @Test
    void a_clean_sample_has_no_faults() {
        Sample sample = Sample.ofUsers(300);

        assertThat(sample.faults()).isEmpty();
        assertThat(new FaultFinder(sample).find()).isEmpty();
    }

    private static void assertSameButForFaults(Sample dirty, Sample clean, SourceTable file) {
        Map<Long, PlantedFault> faults = faultsByLine(dirty, file);
        int cleanRows = 0;
        long line = 1;
        for (RecordedRow row : dirty.rows(file)) {
            line++;
            PlantedFault fault = faults.get(line);
            if (fault == null) {
                assertThat(row).isEqualTo(clean.rows(file).get(cleanRows++));
            } else if (!isExtraRow(fault.kind())) {
                assertDiffersIn(fault.column(), row, clean.rows(file).get(cleanRows++));
            }
        }
        assertThat(cleanRows).isEqualTo(clean.count(file));
    }

    private static void assertDiffersIn(String column, RecordedRow changed, RecordedRow clean) {
        List<String> differing =
                clean.file().columnNames().stream()
                        .filter(name -> !changed.get(name).equals(clean.get(name)))
                        .toList();
        assertThat(differing).containsExactly(column);
    }

    private static boolean isExtraRow(FaultKind kind) {
        return kind.handling() == Handling.REJECTED_BY_IMPORT || REPORTED_EXTRA_ROWS.contains(kind);
    }

    private static Map<Long, PlantedFault> faultsByLine(Sample sample, SourceTable file) {
        return sample.faults().stream()
                .filter(fault -> fault.file() == file)
                .collect(Collectors.toMap(PlantedFault::line, Function.identity()));
    }

    private static Sample dirty(long seed, double rate) {
        return Sample.of(SampleRequest.into(Path.of("sample")).withSeed(seed).withDirtyRate(rate));
    }
}
