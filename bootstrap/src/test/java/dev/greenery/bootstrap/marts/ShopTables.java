package dev.greenery.bootstrap.marts;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.source.SourceTable;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Fills the shop's tables by the server's own means, without the platform's import. */
final class ShopTables {
    private ShopTables() {}

    /** From one CSV file per table. */
    static void copy(Path directory, TestDatabase database) {
        for (SourceTable table : SourceTable.values()) {
            try (Connection connection = database.open();
                    Reader file = Files.newBufferedReader(directory.resolve(table.fileName()))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY raw.%s FROM STDIN (FORMAT csv, HEADER)"
                                        .formatted(table.tableName()),
                                file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + table, e);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot copy " + table, e);
            }
        }
    }

    /** From a script among the test resources. */
    static void run(String script, TestDatabase database) {
        try (InputStream file = ShopTables.class.getResourceAsStream(script)) {
            database.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + script, e);
        }
    }
}
