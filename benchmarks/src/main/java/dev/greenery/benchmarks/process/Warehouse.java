package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The embedded server of a home, which runs for as long as this is open: no measured process has to
 * start it.
 *
 * @param home the directory that the program is told as its home
 */
public record Warehouse(Path home, EmbeddedServer server) implements AutoCloseable {
    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Checks that nothing is missing. */
    public Warehouse {
        requireNonNull(home, "home is null");
        requireNonNull(server, "server is null");
    }

    /** Starts the server of a home, or joins it. */
    public static Warehouse open(Path home) {
        return new Warehouse(home, EmbeddedServer.join(home));
    }

    /**
     * Keeps the server from vacuuming what one run left while the next is measured; the tables of
     * the shop are vacuumed once.
     */
    public void calm() {
        execute("ALTER SYSTEM SET autovacuum = off", "SELECT pg_reload_conf()", "VACUUM ANALYZE");
    }

    /** A connection that the caller closes. */
    public Connection connect() throws SQLException {
        ServerAddress address = server.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** So many connections that statements set up, and that commit when they are told to. */
    public HikariDataSource pool(int connections, String settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.address().jdbcUrl());
        config.setUsername(server.address().user());
        config.setPassword(server.address().password());
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setConnectionInitSql(settings);
        // Else the settings would be those of a transaction.
        config.setIsolateInternalQueries(true);
        return new HikariDataSource(config);
    }

    /** Runs statements, each for itself. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL refused a statement: " + e.getMessage(), e);
        }
    }

    /** The first column of a query's rows, as text. */
    public List<String> column(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL refused a query: " + e.getMessage(), e);
        }
    }

    /** The only value of a query. */
    public String value(String query) {
        return column(query).getFirst();
    }

    /** The only value of a query, a whole number. */
    public long number(String query) {
        return Long.parseLong(value(query));
    }

    /** Writes out what earlier work left in memory, so that nobody pays for somebody else. */
    public void settle() {
        execute("CHECKPOINT");
    }

    /** Bytes of write-ahead log so far. */
    public long walBytes() {
        return number("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint");
    }

    /**
     * Processor time of the server and all its processes so far; not a number where the system does
     * not tell. A process that ends between two looks is in neither: the largest of several looks
     * is true.
     */
    public double cpuSeconds() {
        double most = 0;
        for (int look = 0; look < LOOKS; look++) {
            most = Math.max(most, ProcessFiles.cpuSecondsWithChildren(postmaster()));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return most;
    }

    private long postmaster() {
        try {
            String pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
            return Long.parseLong(pid.strip());
        } catch (IOException e) {
            throw new BenchmarkException("There is no server in " + home, e);
        }
    }

    /** Leaves the server; the last one out stops it. */
    @Override
    public void close() {
        server.close();
    }
}
