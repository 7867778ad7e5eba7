package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.server.SchemaMigration;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;

@ExtendWith(WarehouseExtension.class)
class HomesMigrationIT {
    @Test
    void takesUpHistoriesOfUsersThatEndedWithTheirAddress(TestDatabase database)
            throws SQLException {
        database.execute(
                """
                SET greenery.history = off;
                INSERT INTO raw.users (user_id, address_id) VALUES (uuid_of(1), uuid_of(9)), (uuid_of(2), uuid_of(9));
                RESET greenery.history;
                INSERT INTO raw.users_versions (user_id, valid_from, valid_to, ended_by, address_id, state) VALUES
                    (uuid_of(1), '-infinity', '2026-03-01', 'change', uuid_of(8), 'Ohio'),
                    (uuid_of(1), '2026-03-01', '2026-03-02', 'delete', uuid_of(9), 'Texas'),
                    (uuid_of(3), '-infinity', '2026-03-02', 'delete', uuid_of(9), 'Texas');
                DELETE FROM ops.databasechangelog WHERE id = 'homes-that-ended';
                DELETE FROM ops.changelog_fingerprint;
                """
                        .replaceAll(
                                "uuid_of\\((\\d)\\)", "'00000000-0000-0000-0000-00000000000$1'"));

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(
                        database.rows(
                                "SELECT right(user_id::text, 1), valid_from::date, ended_by, state"
                                        + " FROM raw.users_versions ORDER BY 1, 2"))
                .containsExactly(
                        List.of("1", "-infinity", "change", "Ohio"),
                        List.of("1", "2026-03-01", "change", "Texas"),
                        List.of("1", "2026-03-02", "null", "null"),
                        List.of("3", "-infinity", "delete", "Texas"));
    }
}
