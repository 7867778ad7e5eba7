package dev.greenery.adapters.postgres.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import dev.greenery.application.port.out.WriteShopFiles.OpenFiles;
import dev.greenery.application.port.out.WriteShopFiles.Opening;
import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CsvShopFileWriterTest {
    private static final List<String> PROMO = List.of("first leaf", "10", "active");

    @TempDir private Path parent;

    @Test
    void writes_all_seven_files_with_their_headers() {
        try (OpenFiles files = open(false)) {
            files.publish("3 users");
        }

        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOfASample());
        assertThat(content(SourceTable.ORDER_ITEMS)).isEqualTo("order_id,product_id,quantity\n");
    }

    @Test
    void ends_every_line_with_a_line_feed_and_leaves_no_blank_one() {
        writeAndPublish(SourceTable.PROMOS, PROMO);

        assertThat(content(SourceTable.PROMOS))
                .isEqualTo("promo_id,discount,status\nfirst leaf,10,active\n");
    }

    @Test
    void quotes_only_what_could_not_be_read_back_otherwise() {
        writeAndPublish(SourceTable.PROMOS, List.of("a \"b\", c", "", "line\nbreak"));

        assertThat(content(SourceTable.PROMOS)).endsWith("\n\"a \"\"b\"\", c\",,\"line\nbreak\"\n");
    }

    @Test
    void what_is_written_reads_back_the_same() throws IOException {
        List<String> fields = List.of("Größe, \"XL\"\r\n", " spaced ", "");

        writeAndPublish(SourceTable.PROMOS, fields);

        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(place(SourceTable.PROMOS.fileName()))) {
            assertThat(reader.stream().skip(1).map(CsvRecord::getFields)).containsExactly(fields);
        }
    }

    @Test
    void refuses_a_directory_that_holds_any_shop_file_and_names_it() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(place("users.csv"), "mine");

        assertThat(new CsvShopFileWriter().open(directory(), false))
                .isEqualTo(new Opening.Occupied(List.of(place("users.csv"))));
        assertThat(names()).containsExactly("users.csv");
    }

    @Test
    void other_files_are_no_reason_to_refuse_and_stay() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(place("notes.txt"), "mine");

        writeAndPublish(SourceTable.PROMOS, PROMO);

        assertThat(place("notes.txt")).hasContent("mine");
    }

    @Test
    void replaces_what_is_there_when_told_to_faults_included() {
        try (OpenFiles files = open(false)) {
            files.note(new PlantedFault(SourceTable.USERS, 2, "email", FaultKind.EMAIL_WITHOUT_AT));
            files.publish("3 users");
        }

        try (OpenFiles files = open(true)) {
            files.write(SourceTable.PROMOS, PROMO);
            files.publish("3 users");
        }

        assertThat(content(SourceTable.PROMOS)).contains("first leaf");
        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOfASample());
    }

    @Test
    void lists_faults_beside_the_files() {
        try (OpenFiles files = open(false)) {
            files.note(new PlantedFault(SourceTable.USERS, 7, "user_id", FaultKind.BAD_UUID));
            files.publish("3 users");
        }

        assertThat(place("faults.csv"))
                .hasContent(
                        """
                        file,line,column,kind,handling
                        users.csv,7,user_id,bad_uuid,rejected_by_import
                        """);
    }

    @Test
    void shows_nothing_before_it_is_published_and_leaves_nothing_when_it_is_not() {
        try (OpenFiles files = open(false)) {
            files.write(SourceTable.PROMOS, PROMO);
            assertThat(place(SourceTable.PROMOS.fileName())).doesNotExist();
        }

        assertThat(directory()).doesNotExist();
    }

    @Test
    void leaves_no_directory_that_it_made_for_nothing_and_any_that_was_there() throws IOException {
        Files.createDirectories(directory());
        Path day = directory().resolve("days").resolve("day-01");

        switch (new CsvShopFileWriter().open(day, false)) {
            case Opening.Opened opened -> opened.files().close();
            case Opening.Occupied occupied -> throw new AssertionError(occupied);
        }

        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void keeps_the_old_files_when_publishing_fails() throws IOException {
        writeAndPublish(SourceTable.PROMOS, PROMO);
        String before = content(SourceTable.PROMOS);

        try (OpenFiles files = open(true)) {
            files.write(SourceTable.PROMOS, List.of("other", "1", "active"));
            Files.delete(staged("events.csv"));
            assertThatThrownBy(() -> files.publish("3 users"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(directory().toString());
        }

        assertThat(content(SourceTable.PROMOS)).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOfASample());
    }

    @Test
    void clears_away_what_a_killed_run_left() throws IOException {
        Path leftover = directory().resolve(".greenery-sample-42");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("users.csv"), "half");

        writeAndPublish(SourceTable.PROMOS, PROMO);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void says_which_directory_cannot_be_written_to() throws IOException {
        Files.writeString(directory(), "a file");

        assertThatThrownBy(() -> open(false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(directory().toString());
    }

    private Path directory() {
        return parent.resolve("sample");
    }

    private Path place(String name) {
        return directory().resolve(name);
    }

    private OpenFiles open(boolean overwrite) {
        return switch (new CsvShopFileWriter().open(directory(), overwrite)) {
            case Opening.Opened opened -> opened.files();
            case Opening.Occupied occupied -> throw new AssertionError(occupied);
        };
    }

    /** Where a file grows before it is published. */
    private Path staged(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(directory())) {
            return tree.filter(path -> path.endsWith(name) && !path.equals(place(name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void writeAndPublish(SourceTable file, List<String> fields) {
        try (OpenFiles files = open(false)) {
            files.write(file, fields);
            files.publish("3 users");
        }
    }

    private String content(SourceTable file) {
        try {
            return Files.readString(place(file.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (Stream<Path> paths = Files.list(directory())) {
            return paths.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fileNames() {
        return Stream.of(SourceTable.values()).map(SourceTable::fileName).toList();
    }

    private static List<String> namesOfASample() {
        return Stream.concat(fileNames().stream(), Stream.of(SampleNote.NAME)).toList();
    }
}
