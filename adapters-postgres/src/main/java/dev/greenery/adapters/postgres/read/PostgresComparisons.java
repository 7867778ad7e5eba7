package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.CompareTables;

import jakarta.inject.Singleton;

import java.sql.SQLException;

/**
 * Compares tables on a connection that reads. It does not keep publications out, as other reads do:
 * the tables of a run have names of their own, which never come to mean others.
 */
@Singleton
final class PostgresComparisons implements CompareTables {
    private final Warehouse warehouse;

    PostgresComparisons(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public Comparison open() {
        try {
            return new SessionComparison(
                    warehouse.reads().take(TimeLimit.none()), warehouse.schemas());
        } catch (SQLException e) {
            throw WarehouseFault.of("compare versions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadFault.givenUp();
        }
    }
}
