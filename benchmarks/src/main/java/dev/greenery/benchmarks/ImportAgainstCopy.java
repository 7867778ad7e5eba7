package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.RunningProgram;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.benchmarks.report.Names;

import org.postgresql.PGConnection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

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
        for (Round round : Bench.rounds(options, data.scale())) {
            DataSet.delete(home);
            try (Warehouse warehouse = Warehouse.open(home)) {
                measure(new Bench(options, program, warehouse, recorder, data.scale()), round);
            }
        }
        DataSet.delete(home);
    }

    private void measure(Bench bench, Round round) {
        // Makes the tables, so that an import is an import alone; there is nothing to show.
        try (RunningProgram show = program.start(List.of(), bench.onHome("show", "dim_promos"))) {
            show.awaitEnd();
        }
        String[] command = bench.onHome("import", data.files().toString());
        bench.record(Names.IMPORT, round, bench.withServer(() -> bench.commandInHeap(command)));
        bench.warehouse().calm();
        bench.record(Names.COPY, round, bench.withServer(() -> copy(bench.warehouse())));
    }

    private Map<String, Double> copy(Warehouse warehouse) {
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
        return Map.of(Names.WALL, (System.nanoTime() - startedAt) / 1e9);
    }

    private void copy(Warehouse warehouse, Statement statement, String table)
            throws SQLException, IOException {
        statement.execute("CREATE TABLE copied.%1$s (LIKE raw.%1$s)".formatted(table));
        Path file = data.files().resolve(table + ".csv");
        try (BufferedReader header = Files.newBufferedReader(file);
                InputStream in = Files.newInputStream(file)) {
            String sql =
                    "COPY copied.%s (%s) FROM STDIN (FORMAT csv, HEADER)"
                            .formatted(table, header.readLine());
            statement.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
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
