package dev.greenery.adapters.postgres.embedded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A home of its own for each test, and what tests ask of its server. */
abstract class ServerScenario {
    @TempDir static Path programs;
    @TempDir Path directory;
    Home home;

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

    final EmbeddedServer join() {
        return EmbeddedServer.join(home.directory());
    }

    final Optional<Postmaster> running() throws IOException {
        return Postmaster.read(home.data()).filter(Postmaster::isSeen);
    }

    final void crashServer() throws Exception {
        ProcessHandle server = ProcessHandle.of(running().orElseThrow().pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(EmbeddedServer server, String sql) throws SQLException {
        return query(server.address(), sql);
    }

    static String query(ServerAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(ServerAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
