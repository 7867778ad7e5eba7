package dev.greenery.adapters.postgres.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.GenerateSample.Outcome;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.source.SourceTable;
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

    @TempDir private Path directory;

    @Test
    void the_default_sample_never_changes_by_a_byte() throws IOException, NoSuchAlgorithmException {
        generate(SampleRequest.into(directory));

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (SourceTable file : SourceTable.values()) {
            digest.update(Files.readAllBytes(directory.resolve(file.fileName())));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DEFAULT_SAMPLE);
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

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name));
    }

    private static void generate(SampleRequest request) {
        assertThat(new SampleGenerator(new CsvShopFileWriter()).generate(request))
                .isInstanceOf(Outcome.Generated.class);
    }
}
