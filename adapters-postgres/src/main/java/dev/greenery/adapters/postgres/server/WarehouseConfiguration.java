package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the warehouse is. Environment variables such as {@code GREENERY_DB_URL} set it too.
 *
 * @param dbUrl a PostgreSQL server; without one, the embedded server of the home is used
 * @param dbUser the user, where the URL names none
 * @param dbPassword the password, where the URL holds none
 * @param dbPasswordFile a file that holds the password instead
 * @param home the directory of the embedded server
 * @param schemaPrefix what the names of all schemas begin with
 * @param poolSize the most connections for reads, and as many again for other short work
 */
@ConfigurationProperties("greenery")
record WarehouseConfiguration(
        @Configurable(
                        value =
                                "a PostgreSQL 15 or newer instead, as"
                                    + " `postgresql://USER:PASSWORD@HOST:PORT/DATABASE` or as JDBC"
                                    + " writes it",
                        option = "--db-url",
                        secret = true)
                Optional<String> dbUrl,
        @Configurable("the user, where the URL names none") Optional<String> dbUser,
        @Configurable(value = "the password, where the URL holds none", secret = true)
                Optional<String> dbPassword,
        @Configurable("a file that holds the password and nothing else")
                Optional<Path> dbPasswordFile,
        @Bindable(defaultValue = ".greenery")
                @Configurable(
                        value =
                                "the directory of the embedded PostgreSQL; several commands can"
                                        + " share it, also from several containers of one machine"
                                        + " and network",
                        option = "--home")
                Path home,
        @Configurable(
                        "what the names of all schemas begin with, `raw`, `ops` and the marts'"
                                + " alike, such as `greenery_`: warehouses with different prefixes"
                                + " share a database")
                Optional<String> schemaPrefix,
        @Bindable(defaultValue = "10")
                @Configurable(
                        "the most connections for reads, and as many again for other short work")
                int poolSize) {
    /** Checks what can be checked without a server. */
    WarehouseConfiguration {
        requireNonNull(dbUrl, "dbUrl is null");
        requireNonNull(dbUser, "dbUser is null");
        requireNonNull(dbPassword, "dbPassword is null");
        requireNonNull(dbPasswordFile, "dbPasswordFile is null");
        requireNonNull(home, "home is null");
        requireNonNull(schemaPrefix, "schemaPrefix is null");
        List<String> problems = new ArrayList<>();
        dbUrl.flatMap(DatabaseUrl::problem)
                .ifPresent(problem -> problems.add("greenery.db-url: " + problem));
        dbPasswordFile
                .map(PasswordFile::new)
                .flatMap(PasswordFile::problem)
                .ifPresent(problem -> problems.add("greenery.db-password-file: " + problem));
        if (dbPassword.isPresent() && dbPasswordFile.isPresent()) {
            problems.add("greenery.db-password-file: the password is given in itself as well");
        }
        if (home.toString().isBlank()) {
            problems.add("greenery.home must be the path of a directory");
        }
        schemaPrefix
                .flatMap(SchemaNames::problem)
                .ifPresent(problem -> problems.add("greenery.schema-prefix: " + problem));
        if (poolSize < 1) {
            problems.add("greenery.pool-size must be above zero");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** What the schemas are called. */
    SchemaNames schemas() {
        return new SchemaNames(schemaPrefix.orElse(""));
    }

    /** The password that is set, in itself or by its file. */
    Optional<String> password() {
        return dbPassword.or(
                () -> dbPasswordFile.map(PasswordFile::new).map(PasswordFile::password));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "WarehouseConfiguration[home=" + home + "]";
    }
}
