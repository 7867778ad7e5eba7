package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.port.out.OpenSnapshot;

import jakarta.inject.Singleton;

import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;

import java.time.Duration;
import java.util.Optional;

/** Opens snapshots on pooled connections. */
@Singleton
final class PostgresSnapshots implements OpenSnapshot {
    private final Warehouse warehouse;
    private final Configuration configuration = new DefaultConfiguration().set(SQLDialect.POSTGRES);

    PostgresSnapshots(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public Snapshot open(Optional<Duration> atMost) {
        return new SessionSnapshot(
                new ReadSession(warehouse, configuration, new TimeLimit(atMost, System::nanoTime)));
    }
}
