package dev.greenery.adapters.postgres.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.LockWarehouse.Attempt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WarehouseExtension.class)
class PostgresLockIT {
    @Test
    void oneBuildAtATimeAndTheOtherIsToldWhoHasIt(TestDatabase database) {
        PostgresLock lock = new PostgresLock(database);

        Attempt first = lock.tryLock();
        Attempt second = lock.tryLock();

        assertThat(first).isInstanceOf(Attempt.Locked.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Attempt.HeldBy.class,
                        held ->
                                assertThat(held.holder())
                                        .contains("a build of")
                                        .contains("running since 20")
                                        .contains("server process"));
        ((Attempt.Locked) first).lock().close();
        assertThat(lock.tryLock())
                .isInstanceOfSatisfying(Attempt.Locked.class, again -> again.lock().close());
    }
}
