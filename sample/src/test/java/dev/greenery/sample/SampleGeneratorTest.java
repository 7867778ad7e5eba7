package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SampleGeneratorTest {
    private static final SampleRequest REQUEST = SampleRequest.into(Path.of("sample"));
    private static final Path USERS = Path.of("sample", "users.csv");

    private final RecordingShopFiles files = new RecordingShopFiles();

    @Test
    void publishes_and_closes_what_it_wrote() {
        generate(REQUEST);

        assertThat(files.isPublished()).isTrue();
        assertThat(files.isClosed()).isTrue();
    }

    @Test
    void refuses_a_directory_that_holds_shop_files() {
        files.occupiedBy(USERS);

        assertThat(generate(REQUEST))
                .isEqualTo(Outcome.refused(new DirectoryInUse(List.of(USERS))));
        assertThat(files.isPublished()).isFalse();
        assertThat(files.rows(SourceTable.USERS)).isEmpty();
    }

    @Test
    void overwrites_shop_files_when_asked_to() {
        files.occupiedBy(USERS);

        assertThat(generate(REQUEST.overwriting())).isInstanceOf(Outcome.Succeeded.class);
        assertThat(files.isPublished()).isTrue();
    }

    @Test
    void publishes_nothing_when_a_row_cannot_be_written() {
        files.withRoomForRows(1000);

        assertThatThrownBy(() -> generate(REQUEST)).isInstanceOf(UncheckedIOException.class);
        assertThat(files.isPublished()).isFalse();
        assertThat(files.isClosed()).isTrue();
    }

    @Test
    void tells_how_far_it_is_up_to_the_last_row() {
        List<List<Long>> heard = new ArrayList<>();

        generate(
                REQUEST.withUsers(300)
                        .withProgress((rows, expected) -> heard.add(List.of(rows, expected))));

        long total = heard.getLast().getLast();
        assertThat(heard).hasSize(3).allMatch(progress -> progress.getLast() == total);
        assertThat(heard.stream().map(List::getFirst)).isSorted().endsWith(total);
    }

    @Test
    void summarises_the_rows_of_each_file() {
        Sample sample = Sample.of(REQUEST);

        for (SourceTable file : SourceTable.values()) {
            assertThat(sample.summary().rowsOf(file)).isEqualTo(sample.count(file));
        }
        assertThat(sample.summary().totalRows()).isEqualTo(5092);
        assertThat(sample.summary().faults()).isEmpty();
    }

    @Test
    void a_request_needs_a_user_and_a_rate_that_is_a_fraction() {
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withUsers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withDirtyRate(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withDirtyRate(-0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withDirtyRate(Double.NaN));
    }

    private Outcome<SampleSummary, DirectoryInUse> generate(SampleRequest request) {
        return new SampleGenerator(files).generate(request);
    }
}
