package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.OpenShop;

import jakarta.inject.Singleton;

import java.sql.SQLException;

/** The shop's data in the schema {@code raw}. */
@Singleton
final class PostgresShop implements OpenShop {
    private final Warehouse warehouse;

    PostgresShop(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Shop open(int partitions) {
        try {
            return ShopSnapshot.open(warehouse, partitions);
        } catch (SQLException e) {
            throw WarehouseFault.of("open the shop's data", e);
        }
    }
}
