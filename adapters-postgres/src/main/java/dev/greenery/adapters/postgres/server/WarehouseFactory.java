package dev.greenery.adapters.postgres.server;

import dev.greenery.application.port.out.CancelWork;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** Makes the warehouse the one data source of repositories and transactions. */
@Factory
final class WarehouseFactory {
    /** What PostgreSQL's own programs read from the variable PGPASSWORD. */
    private static final String PGPASSWORD = "pgpassword";

    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {Warehouse.class, ReaderConnections.class, CancelWork.class})
    PostgresWarehouse warehouse(WarehouseConfiguration configuration, Environment environment) {
        return new PostgresWarehouse(
                configuration, environment.getProperty(PGPASSWORD, String.class));
    }

    @Singleton
    @Named("default")
    DataSource dataSource(Warehouse warehouse) {
        return warehouse.pool();
    }
}
