package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.server.SchemaMigration;
import dev.greenery.application.raw.TableCounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;

/** Warehouses from when postal codes were numbers. */
class PostalCodesMigrationIT extends ImportScenario {
    private static final String ROWS = "SELECT zipcode FROM raw.addresses ORDER BY address_id";
    private static final String[] FILE = {
        id(1) + ",1 Main Street,6105,Connecticut,United States",
        id(2) + ",2 Beach Road,90210-1000,California,USA",
        id(3) + ",3 Ring,1010,Wien,Austria",
        id(4) + ",4 Nowhere,,,"
    };

    @BeforeEach
    void keepNumbers() {
        database.execute(
                """
                CREATE TEMP TABLE snapshots AS
                SELECT name, pg_get_viewdef(name::regclass) AS definition
                  FROM unnest(ARRAY['raw.addresses_snapshot', 'raw.users_snapshot']) name;
                DROP VIEW raw.addresses_snapshot, raw.users_snapshot;
                ALTER TABLE raw.addresses ALTER zipcode TYPE bigint USING zipcode::bigint;
                ALTER TABLE raw.addresses_versions ALTER zipcode TYPE bigint USING zipcode::bigint;
                ALTER TABLE raw.users_versions ALTER zipcode TYPE bigint USING zipcode::bigint;
                DO $$
                DECLARE snapshot record;
                BEGIN
                    FOR snapshot IN SELECT * FROM snapshots LOOP
                        EXECUTE format('CREATE VIEW %s AS %s', snapshot.name, snapshot.definition);
                    END LOOP;
                END $$;
                COMMENT ON VIEW raw.users_snapshot IS 'every version';
                DROP TABLE snapshots;
                DELETE FROM ops.databasechangelog WHERE id = 'postal-codes-are-texts';
                DELETE FROM ops.changelog_fingerprint\
                """);
        database.execute(
                """
                INSERT INTO raw.imports (directory, origin, started_at, finished_at)
                VALUES ('shop', 'the files of a shop', now(), now());
                INSERT INTO raw.addresses VALUES
                    ('%1$s', '1 Main Street', 6105, 'Connecticut', 'United States'),
                    ('%2$s', '2 Beach Road', 90210, 'California', 'USA'),
                    ('%3$s', '3 Ring', 1010, 'Wien', 'Austria'),
                    ('%4$s', '4 Nowhere', NULL, NULL, NULL)\
                """
                        .formatted(id(1), id(2), id(3), id(4)));
    }

    @Test
    void theNextImportFindsTheSameCodes() throws SQLException {
        migrate();

        assertThat(database.rows(ROWS))
                .containsExactly(
                        List.of("06105"), List.of("90210"), List.of("1010"), List.of("null"));
        TableCounts addresses =
                imported(aShop(directory).withRows("addresses", FILE)).tables().getFirst();
        assertThat(addresses.unchanged()).isEqualTo(FILE.length);
    }

    @Test
    void historyIsAsItWasAndGoesOn() throws SQLException {
        database.execute("INSERT INTO raw.users VALUES ('%1$s')".formatted(id(1)));
        database.execute("UPDATE raw.users SET address_id = '%s'".formatted(id(1)));
        database.execute("UPDATE raw.addresses SET zipcode = 501 WHERE zipcode = 6105");

        migrate();
        database.execute("UPDATE raw.addresses SET zipcode = 'SW1A 1AA' WHERE zipcode = '00501'");

        String versions =
                "SELECT zipcode, valid_to IS NULL FROM raw.%s_snapshot WHERE zipcode IS NOT NULL"
                        + " AND %s = '%s' ORDER BY valid_from";
        List<List<String>> expected =
                List.of(List.of("06105", "f"), List.of("00501", "f"), List.of("SW1A 1AA", "t"));
        assertThat(database.rows(versions.formatted("users", "user_id", id(1))))
                .isEqualTo(expected);
        assertThat(database.rows(versions.formatted("addresses", "address_id", id(1))))
                .isEqualTo(expected);
    }

    @Test
    void aRejectedCodeOfAnotherCountryIsClearedByTheNextImport() throws SQLException {
        String row = id(5) + ",5 The Mall,SW1A 1AA,,United Kingdom";
        database.execute(
                """
                INSERT INTO raw.rejects (import_id, file, line, column_name, reason, row_text, last_seen_at,
                                         occurrence, first_seen_at, times, key_text)
                SELECT import_id, 'addresses.csv', 2, 'zipcode', 'is not a whole number', '%s', now(), 1, now(), 1, '%s'
                  FROM raw.imports\
                """
                        .formatted(row, id(5)));

        migrate();
        imported(aShop(directory).withRows("addresses", row));

        assertThat(database.rows("SELECT row_text FROM raw.rejects")).isEmpty();
        assertThat(database.rows(ROWS)).last().isEqualTo(List.of("SW1A 1AA"));
    }

    @Test
    void viewsOfOthersReadOn() throws SQLException {
        database.execute(
                """
                CREATE SCHEMA bi;
                CREATE VIEW bi.places WITH (security_barrier = true) AS SELECT * FROM raw.addresses;
                CREATE VIEW bi.codes AS SELECT DISTINCT zipcode AS code FROM bi.places WHERE state = 'California';
                CREATE VIEW bi.states AS SELECT state FROM raw.addresses;
                COMMENT ON VIEW bi.codes IS 'where we send';
                GRANT SELECT ON raw.users_snapshot, bi.codes TO PUBLIC;
                """);
        String state =
                """
                SELECT oid::regclass, relacl, reloptions, obj_description(oid, 'pg_class') FROM pg_class
                 WHERE relkind = 'v' AND relnamespace IN ('bi'::regnamespace, 'raw'::regnamespace)
                 ORDER BY oid::regclass::text\
                """;
        List<List<String>> before = database.rows(state);

        migrate();

        assertThat(database.rows(state)).isEqualTo(before);
        assertThat(database.rows("SELECT * FROM bi.codes")).containsExactly(List.of("90210"));
    }

    private void migrate() throws SQLException {
        SchemaMigration.run(database.open(), database.schemas());
    }
}
