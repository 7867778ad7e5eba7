package dev.greenery.adapters.postgres.server;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** Makes the warehouse the one data source of repositories and transactions. */
@Factory
final class WarehouseFactory {
    private static final String NAME = "default";

    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {Warehouse.class})
    LazyWarehouse warehouse(WarehouseConfiguration configuration) {
        return new LazyWarehouse(configuration);
    }

    @Singleton
    @Named(NAME)
    DataSource dataSource(Warehouse warehouse) {
        return warehouse.pool();
    }

    @Singleton
    @Named(NAME)
    DataJdbcConfiguration dataJdbcConfiguration() {
        DataJdbcConfiguration configuration = new DataJdbcConfiguration(NAME);
        configuration.setDialect(Dialect.POSTGRES);
        return configuration;
    }
}
