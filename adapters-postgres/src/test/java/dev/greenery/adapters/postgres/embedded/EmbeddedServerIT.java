package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

class EmbeddedServerIT {
    @TempDir private static Path programs;
    @TempDir private Path directory;
    private Home home;

    /** Unpacking the programs takes longer than all else: the homes of all tests share them. */
    @BeforeAll
    static void unpack() throws IOException {
        Archive.ofThisMachine().unpack(programs);
    }

    @BeforeEach
    void makeHome() throws IOException {
        home = new Home(directory.resolve("home")).create();
        Files.createSymbolicLink(home.programs(), programs);
    }

    /** What a test left running would keep the directory from being deleted, as would a link. */
    @AfterEach
    void stopServer() throws Exception {
        new Cluster(home).stop();
        if (Files.isSymbolicLink(home.programs())) {
            Files.delete(home.programs());
        }
    }

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
    void isSharedByUsersWithinOneProcess() throws Exception {
        EmbeddedServer first = join();
        try (EmbeddedServer second = join()) {
            first.close();
            first.close();

            assertThat(query(second, "SELECT 1")).isEqualTo("1");
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void isSharedByProcessesAndStoppedByTheLastOneOut() throws Exception {
        try (OtherProcess other = OtherProcess.joining(home)) {
            EmbeddedServer server = join();
            assertThat(server.address().port()).isEqualTo(other.port());

            server.close();
            assertThat(running()).as("while the other process uses it").isPresent();

            other.leave();
            assertThat(running()).isEmpty();
        }
    }

    @Test
    void outlivesTheProcessThatStartedIt() throws Exception {
        try (OtherProcess starter = OtherProcess.joining(home)) {
            Postmaster before = running().orElseThrow();

            starter.kill();

            try (EmbeddedServer server = join()) {
                assertThat(running()).contains(before);
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(running()).as("the last one out stops it").isEmpty();
        }
    }

    @Test
    void isOneServerUnderAllNamesOfItsHome() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), home.directory());
        Path detour = Path.of("").toAbsolutePath().relativize(link).resolve(".");

        try (OtherProcess other = OtherProcess.joining(home)) {
            for (Path name : List.of(link, detour, Path.of(home.directory() + "/"))) {
                try (EmbeddedServer server = EmbeddedServer.join(name)) {
                    assertThat(server.address().port()).as("as %s", name).isEqualTo(other.port());
                    assertThat(query(server, "SELECT 1")).isEqualTo("1");
                }
            }
            assertThat(running()).as("while the other process uses it").isPresent();
        }
    }

    @Test
    void isOneServerForTwoHomesWhoseDataAreOne() throws Exception {
        join().close();
        Home twin = new Home(directory.resolve("twin")).create();
        Files.createSymbolicLink(twin.data(), home.data());
        Files.createSymbolicLink(twin.programs(), programs);
        Files.copy(home.password(), twin.password());

        try (OtherProcess other = OtherProcess.joining(home);
                EmbeddedServer server = EmbeddedServer.join(twin.directory())) {
            assertThat(server.address().port()).isEqualTo(other.port());
        }
        Files.delete(twin.programs());
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
    void isNotMistakenForTheProgramThatGotItsNumber() throws Exception {
        join().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            new Mark(stranger.pid(), home.data().toString()).writeTo(home.data());

            join().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAServerThatSomebodyElseStarted() throws Exception {
        join().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String commandLine = stranger.info().commandLine().orElseThrow();
            new Mark(stranger.pid(), commandLine).writeTo(home.data());

            assertThatThrownBy(this::join)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining(home.directory().toString())
                    .hasMessageContaining("process " + stranger.pid())
                    .hasMessageContaining("pg_ctl stop")
                    .hasMessageContaining("GREENERY_HOME");
        } finally {
            stranger.destroyForcibly();
        }
        Files.delete(Postmaster.file(home.data()));
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
    void startsOverTheMarkOfADeadServerWhoseNumberAnotherProgramGot() throws Exception {
        join().close();
        long another = ProcessHandle.current().pid();
        new Mark(another, home.data().toString()).writeTo(home.data());

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
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

    private EmbeddedServer join() {
        return EmbeddedServer.join(home.directory());
    }

    private Optional<Postmaster> running() throws IOException {
        return Postmaster.read(home.data()).filter(Postmaster::isSeen);
    }

    private void crashServer() throws Exception {
        ProcessHandle server = ProcessHandle.of(running().orElseThrow().pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        ServerAddress address = server.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
