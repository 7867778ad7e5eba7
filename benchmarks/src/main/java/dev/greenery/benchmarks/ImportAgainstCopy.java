package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.RunningProgram;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.benchmarks.report.Figures;
import dev.greenery.benchmarks.report.Subjects;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** An import into an empty database, and a plain COPY of the same files into tables with keys. */
record ImportAgainstCopy(Options options, Program program, Recorder recorder, DataSet data) {
    ImportAgainstCopy {
        requireNonNull(options, "options is null");
        requireNonNull(program, "program is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(data, "data is null");
    }

    void measure() {
        Path home = data.directory().resolve("import-home");
        Bench.rounds(options, data.scale(), round -> measure(round, home));
    }

    private void measure(Round round, Path home) {
        DataSet.deleteTree(home);
        try (Warehouse warehouse = Warehouse.open(home)) {
            Bench bench = new Bench(options, program, warehouse, recorder, data.scale());
            makeTables(home);
            String files = data.files().toString();
            bench.record(
                    Subjects.IMPORT,
                    round,
                    bench.withServer(() -> bench.commandInHeap("import", files)));
            warehouse.calm();
            bench.record(Subjects.COPY, round, bench.withServer(() -> copy(warehouse)));
        }
        DataSet.deleteTree(home);
    }

    /** So that an import is an import alone; there is nothing to show. */
    private void makeTables(Path home) {
        try (RunningProgram show =
                program.start(List.of(), "show", "dim_promos", "--home", home.toString())) {
            show.awaitEnd(program.timeLimit());
        }
    }

    private Figures copy(Warehouse warehouse) {
        long startedAt = System.nanoTime();
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            // In one transaction with the tables, so that the rows skip the write-ahead log.
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
            // The shop's clock is UTC, and its files do not say so.
            statement.execute("SET LOCAL timezone = 'UTC'");
            statement.execute("CREATE SCHEMA copied");
            for (String table : DataSet.TABLES) {
                copy(warehouse, statement, table);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new BenchmarkException("COPY failed: " + e.getMessage(), e);
        }
        return new Figures().with(Figures.WALL, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void copy(Warehouse warehouse, Statement statement, String table)
            throws SQLException, IOException {
        Path file = data.files().resolve(table + ".csv");
        String columns;
        try (var lines = Files.lines(file)) {
            columns = lines.findFirst().orElseThrow().replace("\r", "");
        }
        statement.execute("CREATE TABLE copied.%1$s (LIKE raw.%1$s)".formatted(table));
        try (InputStream in = Files.newInputStream(file)) {
            statement
                    .getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY copied.%s (%s) FROM STDIN (FORMAT csv, HEADER)"
                                    .formatted(table, columns),
                            in);
        }
        String keys =
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid = 'raw.%s'::regclass AND contype = 'p'".formatted(table);
        for (String key : warehouse.column(keys)) {
            statement.execute("ALTER TABLE copied.%s ADD %s".formatted(table, key));
        }
        statement.execute("ANALYZE copied." + table);
    }
}
