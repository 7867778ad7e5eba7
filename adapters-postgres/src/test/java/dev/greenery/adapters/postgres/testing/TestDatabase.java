package dev.greenery.adapters.postgres.testing;

import static java.util.Objects.requireNonNull;

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
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database with all tables and no rows, for one test alone. */
public final class TestDatabase implements Warehouse, AutoCloseable {
    private static final String MAINTENANCE = "postgres";
    private static final AtomicInteger LAST = new AtomicInteger();

    private final String name;

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
                SchemaMigration.run(source(name).getConnection());
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
        execute(name, sql);
    }

    /** The rows that a query finds, each column as text, {@code null} as the text null. */
    public List<List<String>> rows(String query) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + query, e);
        }
    }

    /** The number that a query finds. */
    public long number(String query) {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    /** Drops the database, and whatever is still connected to it. */
    @Override
    public void close() {
        administer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void administer(String sql) {
        execute(MAINTENANCE, sql);
    }

    private static void execute(String database, String sql) {
        try (Connection connection = source(database).getConnection();
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
