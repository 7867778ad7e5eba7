package dev.greenery.bootstrap.soak;

import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the warehouse takes after a day.
 *
 * @param disk bytes of the database without the shop's own tables
 * @param tables those of them that are tables of versions
 * @param versions how many there are, of all marts
 * @param opsRows what the platform noted of its runs
 * @param log bytes that the server ever wrote to its log
 * @param server bytes of memory that its processes share with nobody; empty where they cannot be
 *     looked at
 * @param heap bytes of the program's objects, and of the test's
 */
record WarehouseSize(
        int day,
        long disk,
        long tables,
        long versions,
        long opsRows,
        long log,
        OptionalLong server,
        long heap) {
    private static final int KILOBYTE = 1024;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String TABLES =
            """
            SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relkind = 'r' AND nspname ~ '%s'\
            """;

    static WarehouseSize after(int day, TestDatabase database) throws IOException {
        return new WarehouseSize(
                day,
                database.number("SELECT pg_database_size(current_database())")
                        - database.number(TABLES.formatted("^raw$")),
                database.number(TABLES.formatted("__r[0-9]+$")),
                database.number("SELECT count(*) FROM pg_namespace WHERE nspname ~ '__r[0-9]+$'"),
                database.number(opsRows(database)),
                database.number("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"),
                serverMemory(database),
                reachable());
    }

    private static String opsRows(TestDatabase database) {
        return database
                .rows("SELECT tablename FROM pg_tables WHERE schemaname = 'ops' ORDER BY 1")
                .stream()
                .map(table -> "(SELECT count(*) FROM ops.%s)".formatted(table.getFirst()))
                .collect(joining(" + ", "SELECT ", ""));
    }

    private static OptionalLong serverMemory(TestDatabase database) throws IOException {
        long sum = 0;
        for (List<String> process :
                database.rows(
                        """
                        SELECT pid FROM pg_stat_activity
                        WHERE datname = current_database() AND backend_type = 'client backend'\
                        """)) {
            Path directory = Path.of("/proc", process.getFirst());
            if (!isOfServer(directory)) {
                return OptionalLong.empty();
            }
            sum += ownMemory(directory);
        }
        return OptionalLong.of(sum);
    }

    /** A server in a container has other numbers for its processes, or none that are seen here. */
    private static boolean isOfServer(Path process) throws IOException {
        Path name = process.resolve("comm");
        return Files.isReadable(name) && Files.readString(name).startsWith("postgres");
    }

    private static long ownMemory(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                .sum();
    }

    private static long reachable() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    double logADaySince(WarehouseSize before) {
        return (double) (log - before.log) / (day - before.day);
    }

    double opsRowsADaySince(WarehouseSize before) {
        return (double) (opsRows - before.opsRows) / (day - before.day);
    }

    /** As one line. */
    String told(WarehouseSize before) {
        return """
        day %d: %.1f MB on disk beside raw, %.1f MB of them tables of %d versions; \
        %.0f rows of ops and %.1f MB of WAL a day since day %d; \
        server %s MB, heap %.1f MB\
        """
                .formatted(
                        day,
                        disk / MEGABYTE,
                        tables / MEGABYTE,
                        versions,
                        opsRowsADaySince(before),
                        logADaySince(before) / MEGABYTE,
                        before.day,
                        server.isPresent() ? "%.1f".formatted(server.getAsLong() / MEGABYTE) : "?",
                        heap / MEGABYTE);
    }
}
