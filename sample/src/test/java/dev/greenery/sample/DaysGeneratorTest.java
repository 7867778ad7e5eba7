package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DaysGeneratorTest {
    private static final SampleRequest FIRST = SampleRequest.into(Path.of("sample"));
    private static final DaysRequest THREE = new DaysRequest(FIRST, 3);
    private static final Path DAY_1 = Path.of("sample", "day-01");
    private static final Path DAY_2 = Path.of("sample", "day-02");
    private static final Path DAY_3 = Path.of("sample", "day-03");

    private final RecordingDays files = new RecordingDays();

    @Test
    void publishes_each_day_in_a_directory_of_its_own() {
        generate(THREE);

        assertThat(files.published()).containsExactly(DAY_1, DAY_2, DAY_3);
    }

    @Test
    void writes_no_day_when_the_directory_of_any_holds_shop_files() {
        Path users = DAY_3.resolve("users.csv");
        files.occupiedBy(users);

        assertThat(generate(THREE)).isEqualTo(Outcome.refused(new DirectoryInUse(List.of(users))));
        assertThat(files.published()).isEmpty();
    }

    @Test
    void overwrites_shop_files_when_asked_to() {
        files.occupiedBy(DAY_3.resolve("users.csv"));

        generate(new DaysRequest(FIRST.overwriting(), 3));

        assertThat(files.published()).contains(DAY_1, DAY_2, DAY_3);
    }

    @Test
    void leaves_the_days_that_are_complete_when_a_row_cannot_be_written() {
        files.directory(DAY_2).withRoomForRows(6000);

        assertThatThrownBy(() -> generate(THREE)).isInstanceOf(UncheckedIOException.class);
        assertThat(files.published()).containsExactly(DAY_1);
        assertThat(files.directory(DAY_2).isClosed()).isTrue();
    }

    @Test
    void tells_how_far_it_is_up_to_the_last_row() {
        List<List<Long>> heard = new ArrayList<>();

        generate(
                new DaysRequest(
                        FIRST.withUsers(300)
                                .withProgress(
                                        (rows, expected) -> heard.add(List.of(rows, expected))),
                        3));

        long total =
                List.of(DAY_1, DAY_2, DAY_3).stream()
                        .map(files::directory)
                        .mapToLong(DaysGeneratorTest::rows)
                        .sum();
        assertThat(heard.stream().map(List::getFirst)).isSorted();
        assertThat(heard).allMatch(progress -> progress.getFirst() <= progress.getLast());
        assertThat(heard.getLast()).containsExactly(total, total);
    }

    @Test
    void each_day_of_a_dirty_sample_has_faults_of_its_own() {
        SampleDays sample = SampleDays.of(FIRST.withDirtyRate(0.05), 3);

        assertThat(sample.days())
                .allSatisfy(
                        day ->
                                assertThat(day.faults())
                                        .hasSize((int) day.summary().totalFaults())
                                        .isNotEmpty());
        assertThat(sample.day(2).faults()).isNotEqualTo(sample.day(1).faults());
    }

    @Test
    void a_sample_has_from_1_to_999_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DaysRequest(FIRST, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DaysRequest(FIRST, 1000));
        assertThat(new DaysRequest(FIRST, 99).directory(9)).isEqualTo(Path.of("sample", "day-09"));
        assertThat(new DaysRequest(FIRST, 365).directory(9))
                .isEqualTo(Path.of("sample", "day-009"));
    }

    @Test
    void a_shop_of_one_user_lives_too() {
        SampleDays sample = SampleDays.ofUsers(1, 4);

        assertThat(sample.day(4).count(SourceTable.ORDERS))
                .isGreaterThan(sample.day(1).count(SourceTable.ORDERS));
    }

    private Outcome<List<DaySummary>, DirectoryInUse> generate(DaysRequest request) {
        return new DaysGenerator(files).generate(request);
    }

    private static long rows(RecordingShopFiles day) {
        long rows = 0;
        for (SourceTable file : SourceTable.values()) {
            rows += day.rows(file).size();
        }
        return rows;
    }
}
