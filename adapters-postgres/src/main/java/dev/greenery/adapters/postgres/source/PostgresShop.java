package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.WarehouseException;

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
            throw new WarehouseException("Cannot open the shop's data: " + e.getMessage(), e);
        }
    }
}
