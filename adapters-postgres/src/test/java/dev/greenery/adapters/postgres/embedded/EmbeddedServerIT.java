package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

@Tag("embedded")
class EmbeddedServerIT extends ServerScenario {
    @Test
    void keepsDataBetweenStarts() throws Exception {
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(running()).isEmpty();

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void isDurableAndTunedForBulkLoads() throws Exception {
        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(server, "SHOW wal_level")).isEqualTo("minimal");
            assertThat(query(server, "SHOW work_mem")).isEqualTo("64MB");
            assertThat(query(server, "SHOW TimeZone")).isEqualTo("UTC");
        }
    }

    @Test
    void keepsNoLogThatItDoesNotNeed() throws Exception {
        Path log = home.data().resolve("pg_wal");
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE filled (text text)");
            execute(
                    server,
                    "INSERT INTO filled SELECT repeat('x', 1000) FROM generate_series(1, 200000)");
            execute(server, "CHECKPOINT");

            assertThat(Trees.bytes(log)).isLessThan(100_000_000L);
        }
    }

    @Test
    void isClosedToOtherMachinesAndOtherUsers() throws Exception {
        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.address().jdbcUrl(), Cluster.USER, "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(home.password())).hasSize(2);
        }
    }

    @Test
    void isFoundAgainOnAnotherPort() throws Exception {
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
            ServerAddress before = server.address();
            crashServer();

            ServerAddress after = server.renew();

            assertThat(after.port()).isNotEqualTo(before.port());
            assertThat(server.address()).isEqualTo(after);
            assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void recoversFromACrashOfTheServer() throws Exception {
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (OtherProcess other = OtherProcess.joining(home)) {
            crashServer();
            other.kill();
        }

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void startsOverDataThatWasHalfSetUp() throws Exception {
        Path unfinished = Files.createDirectory(home.directory().resolve("postgres.unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhenTheHomeIsAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThatThrownBy(() -> EmbeddedServer.join(file))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("GREENERY_HOME");
    }

    @Test
    void unpacksItsProgramsIntoItsHome() throws Exception {
        Files.delete(home.programs());

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(home.programs()).isDirectory();
    }

    @Test
    void saysInTheServersWordsWhyItDoesNotStart() throws Exception {
        join().close();
        Files.writeString(home.data().resolve("PG_VERSION"), "9.6\n");

        assertThatThrownBy(this::join)
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("database files are incompatible with server")
                .hasMessageContaining(home.log().toString());
    }
}
