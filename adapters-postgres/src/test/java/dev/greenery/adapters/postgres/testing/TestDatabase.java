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

/** A database with all tables and no rows, for one test alone. */
public final class TestDatabase implements Warehouse, AutoCloseable {
    private static final String MAINTENANCE = "postgres";
    private static final AtomicInteger LAST = new AtomicInteger();

    private final String name;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private TestDatabase(String name) {
        this.name = requireNonNull(name, "name is null");
    }

    /** A fresh copy of the migrated template; the caller closes it. */
    public static TestDatabase create() {
        String name = "test_" + LAST.incrementAndGet();
        administer("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return new TestDatabase(name);
    }

    private static final class Template {
        private static final String NAME = migrated();

        private static String migrated() {
            String name = "greenery_template";
            administer("CREATE DATABASE " + name);
            try {
                SchemaMigration.run(source(name).getConnection(), SchemaNames.PLAIN);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot migrate the template", e);
            }
            return name;
        }
    }

    /** The JDBC URL, with user and password. */
    public String url() {
        return TestServer.shared().jdbcUrl(name);
    }

    @Override
    public SchemaNames schemas() {
        return SchemaNames.PLAIN;
    }

    /** New connections; nothing is pooled. */
    @Override
    public DataSource pool() {
        return source(name);
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

    /** Drops the database, and whatever is still connected to it. */
    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close a connection to " + name, e);
            }
        }
        administer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void administer(String sql) {
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    private static PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestServer.shared().jdbcUrl(database));
        return source;
    }
}
