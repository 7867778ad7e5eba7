package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the warehouse is. Environment variables such as {@code GREENERY_DB_URL} set it too.
 *
 * @param dbUrl a PostgreSQL server; without one, the embedded server of the home is used
 * @param dbUser the user, where the URL names none
 * @param dbPassword the password, where the URL names no user
 * @param home the directory of the embedded server
 * @param poolSize connections that are kept for short work
 */
@ConfigurationProperties("greenery")
record WarehouseConfiguration(
        Optional<String> dbUrl,
        Optional<String> dbUser,
        Optional<String> dbPassword,
        @Bindable(defaultValue = ".greenery") Path home,
        @Bindable(defaultValue = "10") int poolSize) {
    /** Checks that nothing is missing. */
    WarehouseConfiguration {
        requireNonNull(dbUrl, "dbUrl is null");
        requireNonNull(dbUser, "dbUser is null");
        requireNonNull(dbPassword, "dbPassword is null");
        requireNonNull(home, "home is null");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "WarehouseConfiguration[home=" + home + "]";
    }
}
