package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.server.SchemaMigration;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;

/** Warehouses from before rejects were kept once. */
@ExtendWith(WarehouseExtension.class)
class RejectsMigrationIT {
    @Test
    void foldsTheRejectsOfEarlierImports(TestDatabase database) throws SQLException {
        database.execute(
                """
                DROP TABLE raw.rejects;
                CREATE TABLE raw.rejects (
                    import_id bigint NOT NULL REFERENCES raw.imports,
                    file text NOT NULL,
                    line bigint NOT NULL,
                    column_name text,
                    reason text NOT NULL,
                    row_text text NOT NULL,
                    rejected_at timestamptz NOT NULL,
                    PRIMARY KEY (import_id, file, line)
                );
                INSERT INTO raw.imports (directory, started_at, finished_at)
                SELECT 'shop', day, day FROM generate_series(date '2026-03-01', '2026-03-02', '1 day') day;
                INSERT INTO raw.rejects VALUES
                    (1, 'orders.csv', 2, NULL, 'has 1 fields', 'twice', '2026-03-01'),
                    (1, 'orders.csv', 3, NULL, 'has 1 fields', 'twice', '2026-03-01'),
                    (1, 'orders.csv', 4, NULL, 'has 1 fields', 'mended', '2026-03-01'),
                    (2, 'orders.csv', 7, NULL, 'has 1 fields', 'twice', '2026-03-02'),
                    (2, 'orders.csv', 8, NULL, 'has 1 fields', 'twice', '2026-03-02');
                DELETE FROM ops.databasechangelog WHERE id = 'one-row-per-reject';
                DELETE FROM ops.changelog_fingerprint;
                """);

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(
                        database.rows(
                                "SELECT row_text, import_id, line, first_seen_at::date,"
                                    + " last_seen_at::date, times FROM raw.rejects ORDER BY line"))
                .containsExactly(
                        List.of("mended", "1", "4", "2026-03-01", "2026-03-01", "1"),
                        List.of("twice", "2", "7", "2026-03-01", "2026-03-02", "2"),
                        List.of("twice", "2", "8", "2026-03-01", "2026-03-02", "2"));
    }
}
