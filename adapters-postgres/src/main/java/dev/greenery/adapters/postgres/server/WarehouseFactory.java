package dev.greenery.adapters.postgres.server;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** Makes the warehouse the one data source of repositories and transactions. */
@Factory
final class WarehouseFactory {
    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {Warehouse.class})
    LazyWarehouse warehouse(WarehouseConfiguration configuration) {
        return new LazyWarehouse(configuration);
    }

    @Singleton
    @Named("default")
    DataSource dataSource(Warehouse warehouse) {
        return warehouse.pool();
    }
}
