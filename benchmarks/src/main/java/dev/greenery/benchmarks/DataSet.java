package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.Warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Generated shop files, and a home that they are loaded into.
 *
 * @param users how many the shop has
 * @param scale in multiples of the default
 */
record DataSet(Path directory, long users, int scale) {
    /** The shop's tables, as raw data and as files. */
    static final List<String> TABLES =
            List.of("addresses", "users", "promos", "products", "orders", "order_items", "events");

    private static final String SEED = "20210210";

    DataSet {
        requireNonNull(directory, "directory is null");
    }

    static DataSet of(Path work, long usersAtOne, int scale) {
        return new DataSet(work.resolve(scale + "x").toAbsolutePath(), usersAtOne * scale, scale);
    }

    Path files() {
        return directory.resolve("files");
    }

    Path home() {
        return directory.resolve("home");
    }

    void generate(Program program) {
        String out = files().toString();
        String count = Long.toString(users);
        program.run("generate", "--users", count, "--seed", SEED, "--overwrite", "--out", out);
    }

    void load(Program program) {
        program.run("import", files().toString(), "--home", home().toString());
    }

    static Map<String, Long> rows(Warehouse warehouse) {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(
                table -> rows.put(table, warehouse.number("SELECT count(*) FROM raw." + table)));
        return rows;
    }

    /** Deletes a directory with all that is in it; the server of a home must have been left. */
    static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root, e);
        }
    }
}
