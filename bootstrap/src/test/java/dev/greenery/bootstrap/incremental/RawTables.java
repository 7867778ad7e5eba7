package dev.greenery.bootstrap.incremental;

import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.source.SourceTable;

import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that the shop's tables hold, with the versions of their rows, as {@code COPY} writes it.
 *
 * @param rows by table
 */
public record RawTables(Map<String, byte[]> rows) {
    /** Checks that nothing is missing. */
    public RawTables {
        rows = Map.copyOf(rows);
    }

    /** What is committed. */
    public static RawTables of(TestDatabase database) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new RawTables(
                    Stream.concat(
                                    Arrays.stream(SourceTable.values()).map(SourceTable::tableName),
                                    Arrays.stream(TrackedTable.values())
                                            .map(TrackedTable::versions))
                            .collect(toMap(table -> table, table -> read(connection, table))));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the shop's tables", e);
        }
    }

    private static byte[] read(Connection connection, String table) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY raw.%s TO STDOUT".formatted(table), rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read raw." + table, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.toByteArray();
    }

    /** Into tables that hold nothing; no trigger takes part. */
    void copyTo(TestDatabase database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY raw.%s FROM STDIN".formatted(table.getKey()),
                                new ByteArrayInputStream(table.getValue()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot fill the shop's tables", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
