package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** On a server that asks for a password. */
@Tag("embedded")
class PasswordIT {
    private static final String PGPASS = "org.postgresql.pgpassfile";

    @TempDir private static Path folder;
    private static EmbeddedServer server;
    private static ServerAddress address;

    @BeforeAll
    static void startServer() throws SQLException {
        server = EmbeddedServer.join(folder.resolve("home"));
        address = server.address();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void isTakenFromTheUrl() throws SQLException {
        connect(
                "postgresql://%s:%s@127.0.0.1:%d/postgres"
                        .formatted(address.user(), address.password(), address.port()),
                Map.of("greenery.db-password", "wrong"));
    }

    @Test
    void isTakenFromTheSettingBeforeTheVariableOfPostgres() throws SQLException {
        connect(Map.of("greenery.db-password", address.password(), "pgpassword", "wrong"));
    }

    @Test
    void isTakenFromAFile() throws Exception {
        connect(
                Map.of(
                        "greenery.db-password-file",
                        file("password", address.password() + "\n"),
                        "pgpassword",
                        "wrong"));
    }

    @Test
    void isTakenFromTheVariableOfPostgresBeforeItsFile() throws Exception {
        withPgpass("wrong", () -> connect(Map.of("pgpassword", address.password())));
    }

    @Test
    void isTakenFromTheFileOfPostgres() throws Exception {
        withPgpass(address.password(), () -> connect(Map.of()));
    }

    @Test
    void isTakenFromTheFileOfPostgresForAUserOutsideOfTheUrl() throws Exception {
        withPgpass(
                address.password(),
                () -> connect(address.jdbcUrl(), Map.of("greenery.db-user", address.user())));
    }

    @Test
    void isNotToldWhenItIsWrong() {
        assertThatThrownBy(() -> connect(Map.of("greenery.db-password", "s3cret")))
                .hasMessageContaining("GREENERY_DB_PASSWORD")
                .hasMessageContaining(".pgpass")
                .hasStackTraceContaining("password authentication failed")
                .satisfies(
                        fault ->
                                assertThat(fault)
                                        .extracting(Throwable::getCause)
                                        .asString()
                                        .doesNotContain("s3cret"))
                .hasMessageNotContaining("s3cret");
    }

    private interface Act {
        void run() throws SQLException;
    }

    private static void withPgpass(String password, Act act) throws Exception {
        Path file =
                file(
                        "pgpass",
                        "127.0.0.1:%d:postgres:%s:%s\n"
                                .formatted(address.port(), address.user(), password));
        System.setProperty(PGPASS, file.toString());
        try {
            act.run();
        } finally {
            System.clearProperty(PGPASS);
        }
    }

    private static Path file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void connect(Map<String, Object> settings) throws SQLException {
        connect(
                "postgresql://%s@127.0.0.1:%d/postgres".formatted(address.user(), address.port()),
                settings);
    }

    private static void connect(String url, Map<String, Object> settings) throws SQLException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("greenery.db-url", url);
        try (ApplicationContext context = ApplicationContext.run(all)) {
            context.getBean(Warehouse.class).open().close();
        }
    }
}
