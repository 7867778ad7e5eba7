package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Subjects;
import dev.greenery.benchmarks.warehouse.Warehouse;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An import into an empty database, and a plain COPY of the same files into tables with keys. */
record ImportAgainstCopy(
        Program program, Recorder recorder, Rounds rounds, String maximumHeap, DataSet data) {
    ImportAgainstCopy {
        requireNonNull(program, "program is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
        requireNonNull(maximumHeap, "maximumHeap is null");
        requireNonNull(data, "data is null");
    }

    void measure() {
        rounds.each(this::round);
    }

    private void round(int round, boolean warmUp) {
        Path home = data.directory().resolve("import-home");
        DataSet.deleteTree(home);
        try (Warehouse warehouse = Warehouse.open(home)) {
            Meter meter = new Meter(program, warehouse, maximumHeap);
            // Makes the shop's tables, so that an import is an import alone; there is nothing to
            // show.
            program.run(List.of(), "show", "dim_promos", "--home", home.toString());
            recorder.record(
                    new Run(Subjects.IMPORT, data.scale(), round, warmUp),
                    meter.withServer(() -> meter.command("import", data.files().toString())));
            warehouse.calm();
            recorder.record(
                    new Run(Subjects.COPY, data.scale(), round, warmUp),
                    meter.withServer(() -> copy(warehouse)));
        }
        DataSet.deleteTree(home);
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
                copy(connection, statement, table);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new BenchmarkException("COPY failed: " + e.getMessage(), e);
        }
        return new Figures().with(Figures.WALL, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void copy(Connection connection, Statement statement, String table)
            throws SQLException, IOException {
        Path file = data.files().resolve(table + ".csv");
        String columns;
        try (var lines = Files.lines(file)) {
            columns = lines.findFirst().orElseThrow().replace("\r", "");
        }
        statement.execute("CREATE TABLE copied.%1$s (LIKE raw.%1$s)".formatted(table));
        try (InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY copied.%s (%s) FROM STDIN (FORMAT csv, HEADER)"
                                    .formatted(table, columns),
                            in);
        }
        for (String constraint : keys(statement, table)) {
            statement.execute("ALTER TABLE copied.%s ADD %s".formatted(table, constraint));
        }
        statement.execute("ANALYZE copied." + table);
    }

    private static List<String> keys(Statement statement, String table) throws SQLException {
        try (ResultSet result =
                statement.executeQuery(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid ="
                                + " 'raw.%s'::regclass AND contype = 'p'".formatted(table))) {
            List<String> keys = new ArrayList<>();
            while (result.next()) {
                keys.add(result.getString(1));
            }
            return keys;
        }
    }
}
