package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks the catalogs of the database, and whatever else one statement tells or changes. Statements
 * write {@code {raw}} and {@code {ops}} for the schemas of the warehouse.
 */
public record Catalog(Connection connection, SchemaNames schemas) {
    /** Checks that nothing is missing. */
    public Catalog {
        requireNonNull(connection, "connection is null");
        requireNonNull(schemas, "schemas is null");
    }

    /** Makes something of a row. */
    public interface Row<T> {
        /** Makes it of the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** What a query finds. Parameters are texts, numbers, or collections of either. */
    public <T> List<T> list(Row<T> reader, String query, Object... parameters) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(query, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    /** Whether a query finds anything. */
    public boolean exists(String query, Object... parameters) throws SQLException {
        return !list(row -> true, query, parameters).isEmpty();
    }

    /** The first column of what a query finds, as texts. */
    public List<String> texts(String query, Object... parameters) throws SQLException {
        return list(row -> row.getString(1), query, parameters);
    }

    /** The first column of what a query finds, as numbers. */
    public List<Long> numbers(String query, Object... parameters) throws SQLException {
        return list(row -> row.getLong(1), query, parameters);
    }

    /** Runs a statement that changes something. */
    public void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(schemas.in(sql));
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, value(parameters[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private Object value(Object parameter) throws SQLException {
        return parameter instanceof Collection<?> texts
                ? connection.createArrayOf("text", texts.toArray())
                : parameter;
    }
}
