package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.TableCounts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Notes what an import did, in the transaction that does it. */
record ImportLog(
        Connection connection,
        SchemaNames schemas,
        Path directory,
        Instant startedAt,
        InstantSource clock) {
    private static final String INSERT_IMPORT =
            """
            INSERT INTO {raw}.imports (directory, started_at, finished_at, origin)
            VALUES (?, ?, ?, ?)
            RETURNING import_id
            """;
    private static final String FINISH_IMPORT =
            "UPDATE {raw}.imports SET finished_at = ? WHERE import_id = ?";
    private static final String INSERT_COUNTS =
            """
            INSERT INTO {raw}.import_counts
                (import_id, table_name, read, inserted, updated, unchanged, rejected, deleted, lines)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FORGET_REJECTS = "DELETE FROM {raw}.rejects WHERE last_seen_at < ?";

    /** Checks that nothing is missing. */
    ImportLog {
        requireNonNull(connection, "connection is null");
        requireNonNull(schemas, "schemas is null");
        requireNonNull(directory, "directory is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(clock, "clock is null");
    }

    /** What the warehouse holds, in tables of the shop or in marts made of them. */
    Optional<HeldData> held() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Sql.held(schemas));
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            return Optional.of(
                    new HeldData(
                            Optional.ofNullable(found.getString("origin"))
                                    .map(DataOrigin::new)
                                    .orElse(DataOrigin.UNKNOWN),
                            Optional.ofNullable(
                                            found.getObject("finished_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
        }
    }

    /** Notes that there is an import, of data of this origin. */
    long begin(DataOrigin origin) throws SQLException {
        try (PreparedStatement insert = prepared(INSERT_IMPORT)) {
            insert.setString(1, directory.toAbsolutePath().normalize().getFileName().toString());
            insert.setObject(2, atUtc(startedAt));
            insert.setObject(3, now());
            insert.setString(4, origin.text());
            try (ResultSet inserted = insert.executeQuery()) {
                inserted.next();
                return inserted.getLong(1);
            }
        }
    }

    /** Keeps the rows of a table that cannot be loaded. */
    void keepRejects(long importId, RejectSql sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql.keep())) {
            insert.setLong(1, importId);
            insert.setObject(2, now());
            insert.executeUpdate();
        }
    }

    /** Forgets rows that were rejected once, and that a file of this import has corrected. */
    void clearRejects(long importId, RejectSql sql, ImportMode mode) throws SQLException {
        if (!areRejectsLeft(importId, sql)) {
            return;
        }
        String clearing = mode == ImportMode.ADD ? sql.clearCorrected() : sql.clearAbsent();
        try (PreparedStatement delete = connection.prepareStatement(clearing)) {
            delete.setLong(1, importId);
            delete.executeUpdate();
        }
    }

    private boolean areRejectsLeft(long importId, RejectSql sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql.areLeft())) {
            query.setLong(1, importId);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Forgets rejects that no import has met for so long: they hold personal data. */
    void forgetRejects(Duration after) throws SQLException {
        try (PreparedStatement delete = prepared(FORGET_REJECTS)) {
            delete.setObject(1, now().minus(after));
            delete.executeUpdate();
        }
    }

    /** Notes what became of the rows, and that the import is over. */
    void finish(long importId, List<TableCounts> tables) throws SQLException {
        try (PreparedStatement insert = prepared(INSERT_COUNTS);
                PreparedStatement update = prepared(FINISH_IMPORT)) {
            for (TableCounts counts : tables) {
                insert.setLong(1, importId);
                insert.setString(2, counts.table());
                insert.setLong(3, counts.read());
                insert.setLong(4, counts.inserted());
                insert.setLong(5, counts.updated());
                insert.setLong(6, counts.unchanged());
                insert.setLong(7, counts.rejected());
                insert.setLong(8, counts.deleted());
                insert.setLong(9, counts.file().lines());
                insert.addBatch();
            }
            insert.executeBatch();
            update.setObject(1, now());
            update.setLong(2, importId);
            update.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(schemas.in(sql));
    }

    private OffsetDateTime now() {
        return atUtc(clock.instant());
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
