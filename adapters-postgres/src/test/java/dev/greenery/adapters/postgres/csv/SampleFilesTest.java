package dev.greenery.adapters.postgres.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.source.SourceTable;
import dev.greenery.sample.DaysGenerator;
import dev.greenery.sample.SampleGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A sample as it lies on the disk. */
class SampleFilesTest {
    /** SHA-256 of the seven files, one after the other. */
    private static final String DEFAULT_SAMPLE =
            "8aa9700493f8564421ba6af3020584f006ca594de60ede5a0c6b45105bd0b27e";

    private static final String SECOND_DAY =
            "4f1d07d30e499f4f969c5a53918d2cb64c251fa1fe2c97e5569989644891e6fa";

    @TempDir private Path directory;

    @Test
    void the_default_sample_never_changes_by_a_byte() throws IOException, NoSuchAlgorithmException {
        generate(SampleRequest.into(directory));

        assertThat(digest(directory)).isEqualTo(DEFAULT_SAMPLE);
    }

    @Test
    void nor_do_its_days() throws IOException, NoSuchAlgorithmException {
        DaysRequest days = new DaysRequest(SampleRequest.into(directory), 2);

        assertThat(new DaysGenerator(new CsvShopFileWriter()).generate(days))
                .isInstanceOf(Outcome.Succeeded.class);

        assertThat(digest(directory.resolve("day-01"))).isEqualTo(DEFAULT_SAMPLE);
        assertThat(digest(directory.resolve("day-02"))).isEqualTo(SECOND_DAY);
    }

    @Test
    void all_days_are_of_one_origin() {
        new DaysGenerator(new CsvShopFileWriter())
                .generate(new DaysRequest(SampleRequest.into(directory), 2));

        assertThat(SampleNote.read(directory.resolve("day-02")))
                .isPresent()
                .isEqualTo(SampleNote.read(directory.resolve("day-01")));
    }

    @Test
    void only_a_dirty_sample_has_a_list_of_faults() {
        generate(SampleRequest.into(directory));
        assertThat(directory.resolve("faults.csv")).doesNotExist();

        generate(SampleRequest.into(directory).withDirtyRate(0.05).overwriting());
        assertThat(directory.resolve("faults.csv")).exists();
    }

    @Test
    void the_list_of_faults_counts_lines_as_editors_do() throws IOException {
        generate(SampleRequest.into(directory).withDirtyRate(0.05));

        List<String> duplicates =
                lines("faults.csv").stream()
                        .filter(fault -> fault.contains(",duplicate_key,"))
                        .toList();
        assertThat(duplicates).isNotEmpty();
        for (String duplicate : duplicates) {
            List<String> fault = List.of(duplicate.split(",", -1));
            int line = Integer.parseInt(fault.get(1));
            List<String> lines = lines(fault.get(0));
            assertThat(lines.get(line - 1)).isEqualTo(lines.get(line - 2));
        }
    }

    private static String digest(Path files) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (SourceTable file : SourceTable.values()) {
            digest.update(Files.readAllBytes(files.resolve(file.fileName())));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name));
    }

    private static void generate(SampleRequest request) {
        assertThat(new SampleGenerator(new CsvShopFileWriter()).generate(request))
                .isInstanceOf(Outcome.Succeeded.class);
    }
}
