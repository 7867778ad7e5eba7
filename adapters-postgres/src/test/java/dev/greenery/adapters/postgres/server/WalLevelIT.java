package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/**
 * Whatever is tested of builds and publications is so for a server that can have replicas. That the
 * embedded one logs less is a test of its own.
 */
@ExtendWith(WarehouseExtension.class)
class WalLevelIT {
    @Test
    void theServerOfTestsLogsAsMuchAsOneThatHasReplicas(TestDatabase database) {
        assertThat(database.rows("SHOW wal_level")).containsExactly(List.of("replica"));
    }
}
