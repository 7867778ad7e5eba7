package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OddFiles;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Full exports that follow one another, and what comes of broken ones. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class MirroredShopIT {
    private static final String CASE = "06-removed-line-blocks-marts";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
    }

    @Test
    void theMartsOfAMirrorAreThoseOfAFreshImport() {
        Path monday = OddFiles.named(CASE).resolve("monday");
        String tuesday = OddFiles.named(CASE).resolve("tuesday").toString();
        program.succeed("import", monday.toString());
        program.succeed("build");
        program.succeed("import", tuesday, "--full");
        program.succeed("build");
        Map<String, List<String>> mirrored = published();

        program.succeed("import", tuesday, "--replace");
        program.succeed("build");

        Map<String, List<String>> fresh = published();
        assertThat(mirrored).isNotEmpty().containsOnlyKeys(fresh.keySet());
        for (String table : fresh.keySet()) {
            assertThat(mirrored.get(table)).as(table).isEqualTo(fresh.get(table));
        }
    }

    @Test
    void anExportOfWhichNoRowCanBeReadIsRefused(@TempDir Path directory) throws IOException {
        Path monday = OddFiles.named(CASE).resolve("monday");
        program.succeed("import", monday.toString());
        copy(
                monday,
                directory,
                line -> line.replaceAll("(20\\d\\d)-(\\d\\d)-(\\d\\d)T", "$3.$2.$1 "));

        for (List<String> options : List.of(List.<String>of(), List.of("--full"))) {
            Ended ended = imported(directory, options);

            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("3 row(s), the first is orders.csv:2: created_at: is not an instant")
                    .contains("users.csv: 3 of 3 row(s) are rejected, and so none is left")
                    .contains("orders.csv: 3 of 3", "events.csv: 6 of 6", "Nothing was imported");
        }
        assertThat(database.number("SELECT count(*) FROM raw.imports")).isEqualTo(1);
    }

    @Test
    void anExportOfHeadersIsRefusedAndPublishesNothing(@TempDir Path directory) throws IOException {
        Path monday = OddFiles.named(CASE).resolve("monday");
        for (SourceTable table : SourceTable.values()) {
            Files.writeString(
                    directory.resolve(table.fileName()),
                    String.join(",", table.columnNames()) + "\n");
        }
        program.succeed("import", directory.toString());
        assertThat(program.run("build").exitCode()).isEqualTo(3);
        program.succeed("import", monday.toString());

        assertThat(imported(directory, List.of()).exitCode()).isEqualTo(3);
        assertThat(imported(directory, List.of("--full")).exitCode()).isEqualTo(3);
        program.succeed("build");
    }

    private Ended imported(Path directory, List<String> options) {
        return options.isEmpty()
                ? program.run("import", directory.toString())
                : program.run("import", directory.toString(), options.getFirst());
    }

    private static void copy(Path from, Path to, UnaryOperator<String> change) throws IOException {
        for (SourceTable table : SourceTable.values()) {
            List<String> lines = Files.readAllLines(from.resolve(table.fileName()));
            Files.write(to.resolve(table.fileName()), lines.stream().map(change).toList());
        }
    }

    /** The rows of every published table. */
    private Map<String, List<String>> published() {
        return database
                .rows(
                        "SELECT relnamespace::regnamespace || '.' || relname FROM pg_class WHERE"
                                + " relkind = 'p' AND relnamespace::regnamespace::text IN ('core',"
                                + " 'marketing', 'product')")
                .stream()
                .map(List::getFirst)
                .collect(Collectors.toMap(table -> table, this::rows));
    }

    private List<String> rows(String table) {
        return database.rows("SELECT t FROM %s t ORDER BY t::text".formatted(table)).stream()
                .map(List::getFirst)
                .toList();
    }
}
