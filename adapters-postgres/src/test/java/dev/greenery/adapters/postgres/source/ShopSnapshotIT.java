package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WarehouseExtension.class)
class ShopSnapshotIT {
    /** Else what is told is a name that PostgreSQL gave the moment, and no way to go on. */
    @Test
    void thatTheConnectionWhichKeepsTheMomentHasEndedIsTold(TestDatabase database) {
        try (Shop shop = new PostgresShop(database).open(1)) {
            database.execute(
                    """
                    SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity
                     WHERE datname = current_database() AND state = 'idle in transaction'\
                    """);

            assertThatThrownBy(() -> shop.read(0, history -> {}))
                    .isInstanceOf(WarehouseUnavailableException.class)
                    .hasMessageStartingWith("Cannot read the shop's data: the server ended")
                    .hasMessageEndingWith("run the command again");
        }
    }
}
