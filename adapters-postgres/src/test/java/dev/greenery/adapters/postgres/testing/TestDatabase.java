package dev.greenery.adapters.postgres.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.ReadConnections;
import dev.greenery.adapters.postgres.server.SchemaMigration;
import dev.greenery.adapters.postgres.server.Warehouse;

import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database for one test alone. */
public final class TestDatabase implements Warehouse, AutoCloseable {
    private static final String MAINTENANCE = "postgres";
    private static final AtomicInteger LAST = new AtomicInteger();

    private final String url;
    private final Runnable drop;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private TestDatabase(String url, Runnable drop) {
        this.url = requireNonNull(url, "url is null");
        this.drop = requireNonNull(drop, "drop is null");
    }

    /** With all tables and no rows, on the server that tests share; the caller closes it. */
    public static TestDatabase create() {
        String name = "test_" + LAST.incrementAndGet();
        administer("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return new TestDatabase(
                shared(name), () -> administer("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    /** As it is, on a server of the test's own, with which it goes. */
    public static TestDatabase at(String jdbcUrl) {
        return new TestDatabase(jdbcUrl, () -> {});
    }

    private static final class Template {
        private static final String NAME = migrated();

        private static String migrated() {
            String name = "greenery_template";
            administer("CREATE DATABASE " + name);
            try {
                SchemaMigration.run(source(shared(name)).getConnection(), SchemaNames.PLAIN);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot migrate the template", e);
            }
            return name;
        }
    }

    /** The JDBC URL, with user and password. */
    public String url() {
        return url;
    }

    @Override
    public SchemaNames schemas() {
        return SchemaNames.PLAIN;
    }

    /** New connections; nothing is pooled. */
    @Override
    public DataSource pool() {
        return source(url);
    }

    @Override
    public ReadConnections reads() {
        return new ReadsOf(pool());
    }

    @Override
    public Connection open() throws SQLException {
        return pool().getConnection();
    }

    /** Runs statements. */
    public void execute(String sql) {
        ask(sql, statement -> statement.execute(sql));
    }

    /** The rows that a query finds, each column as text, {@code null} as the text null. */
    public List<List<String>> rows(String query) {
        return ask(query, statement -> read(statement.executeQuery(query)));
    }

    private static List<List<String>> read(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                row.add(String.valueOf(found.getString(column)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** With a connection that was used before: tests that wait ask very often. */
    private <T> T ask(String sql, Question<T> question) {
        try {
            Connection used = idle.poll();
            Connection connection = used == null ? open() : used;
            T answer;
            try (Statement statement = connection.createStatement()) {
                answer = question.of(statement);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            idle.add(connection);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    /** What is asked of the database. */
    private interface Question<T> {
        T of(Statement statement) throws SQLException;
    }

    /** The number that a query finds. */
    public long number(String query) {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    /** How many advisory locks are held in this database. */
    public long advisoryLocks() {
        return number(
                """
                SELECT count(*) FROM pg_locks
                 WHERE locktype = 'advisory'
                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())\
                """);
    }

    /** How many locks of the server are waited for. */
    public long waits() {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted");
    }

    /** Lets go of the connections that were used before: their server may have ended. */
    public void disconnect() {
        for (Connection used = idle.poll(); used != null; used = idle.poll()) {
            try {
                used.close();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close a connection to " + url, e);
            }
        }
    }

    /** Drops the database, and whatever is still connected to it. */
    @Override
    public void close() {
        disconnect();
        drop.run();
    }

    private static void administer(String sql) {
        try (Connection connection = source(shared(MAINTENANCE)).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    private static String shared(String database) {
        return TestServer.shared().jdbcUrl(database);
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }
}
