package dev.greenery.adapters.postgres.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.nio.file.Path;
import java.util.Optional;

/** Where the warehouse is. Environment variables such as {@code GREENERY_DB_URL} set it too. */
@ConfigurationProperties("greenery")
interface WarehouseConfiguration {
    /** A PostgreSQL server; without one, the embedded server of the home is used. */
    Optional<String> getDbUrl();

    /** The user, where the URL names none. */
    Optional<String> getDbUser();

    /** The password, where the URL names none. */
    Optional<String> getDbPassword();

    /** The directory of the embedded server. */
    @Bindable(defaultValue = ".greenery")
    Path getHome();

    /** Connections that are kept for short work. */
    @Bindable(defaultValue = "10")
    int getPoolSize();
}
