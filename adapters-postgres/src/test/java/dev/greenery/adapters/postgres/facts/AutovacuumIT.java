package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server tidies up a published table, and takes its time. */
@ExtendWith(WarehouseExtension.class)
class AutovacuumIT {
    /** An hour and more of work. */
    private static final String SLOWLY =
            """
            INSERT INTO herbarium.collectors
                SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid) FROM generate_series(100, 200000) n;
            DELETE FROM herbarium.collectors
                WHERE user_id > '00000000-0000-0000-0000-000000000064';
            ALTER TABLE herbarium__r1.collectors SET (
                autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
                autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)
            """;

    private TestDatabase database;

    @BeforeEach
    void letItComeSoon(TestDatabase given) {
        database = given;
        HerbariumBuilds.ofThreeLeaves(given);
        set("ALTER SYSTEM SET autovacuum_naptime = '1s'");
    }

    @AfterEach
    void letItComeAsBefore() {
        set("ALTER SYSTEM RESET autovacuum_naptime");
    }

    private void set(String setting) {
        database.execute(setting);
        database.execute("SELECT pg_reload_conf()");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void itGivesWayToAPublication() {
        database.execute(SLOWLY);
        awaitAutovacuum();

        assertThat(new HerbariumBuilds(database, Duration.ofSeconds(30)).tryToPublish(MODELS))
                .isEqualTo(new Published());
    }

    private void awaitAutovacuum() {
        while (database.number(
                        """
                        SELECT count(*) FROM pg_stat_progress_vacuum
                        WHERE relid = 'herbarium__r1.collectors'::regclass\
                        """)
                == 0) {
            Thread.onSpinWait();
        }
    }
}
