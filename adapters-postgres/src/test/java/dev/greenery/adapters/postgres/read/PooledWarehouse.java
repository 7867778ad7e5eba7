package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.ReadConnections;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.testing.ReadsOf;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A warehouse with connections that are used again. */
record PooledWarehouse(DataSource pool) implements Warehouse {
    @Override
    public SchemaNames schemas() {
        return SchemaNames.PLAIN;
    }

    @Override
    public ReadConnections reads() {
        return new ReadsOf(pool);
    }

    @Override
    public Connection open() throws SQLException {
        return pool.getConnection();
    }
}
