package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.util.LinuxUtils;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** A server that goes away under a program that lives long. */
@Tag("embedded")
class OutageIT {
    /** Only a test that fails waits so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The pool of a server that is away used to keep every caller for half a minute. */
    private static final Duration QUICK = Duration.ofSeconds(15);

    @TempDir private Path directory;

    @Test
    void theEmbeddedServerIsStartedAgainAndFoundOnItsNewPort() throws Exception {
        Path home = directory.resolve("home");
        try (ApplicationContext context = ApplicationContext.run(Map.of("greenery.home", home))) {
            DataSource pool = context.getBean(Warehouse.class).pool();
            String before = port(pool);

            kill(home);

            assertThat(await(() -> port(pool))).isNotEqualTo(before);
            assertThat(context.getBean(RunLog.class).published("core")).isEmpty();
            try (Connection own = context.getBean(Warehouse.class).open()) {
                assertThat(text(own, "SHOW port")).isNotEqualTo(before);
            }
        }
        assertThat(home.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerByUrlIsToldAsUnavailableQuicklyAndFoundAgain() throws Exception {
        Path home = directory.resolve("home");
        EmbeddedServer server = EmbeddedServer.join(home);
        int port = server.address().port();
        try (ApplicationContext context = ApplicationContext.run(settings(server.address()))) {
            DataSource pool = context.getBean(Warehouse.class).pool();
            RunLog runs = context.getBean(RunLog.class);
            assertThat(runs.published("core")).isEmpty();

            server.close();

            long since = System.nanoTime();
            assertThatThrownBy(() -> port(pool)).satisfies(OutageIT::isOutage);
            assertThatThrownBy(pool::getConnection)
                    .isInstanceOf(WarehouseUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
            assertThatThrownBy(context.getBean(Warehouse.class)::open)
                    .isInstanceOf(WarehouseUnavailableException.class);
            assertThatThrownBy(() -> runs.published("core"))
                    .hasStackTraceContaining(WarehouseUnavailableException.class.getName());
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(QUICK);

            restart(home, port);
            assertThat(await(() -> port(pool))).isEqualTo(String.valueOf(port));
            assertThat(runs.published("core")).isEmpty();
            stop(home);
        }
    }

    @Test
    void aConnectionThatIsCutInTheMiddleIsToldAsUnavailable() throws Exception {
        Path home = directory.resolve("home");
        try (ApplicationContext context = ApplicationContext.run(Map.of("greenery.home", home));
                Connection cut = context.getBean(Warehouse.class).pool().getConnection();
                Connection cutter = context.getBean(Warehouse.class).open()) {
            String number = text(cut, "SELECT pg_backend_pid()");
            text(cutter, "SELECT pg_terminate_backend(%s, 60000)".formatted(number));

            assertThatThrownBy(() -> text(cut, "SELECT 1"))
                    .satisfies(
                            fault -> {
                                assertThat(WarehouseFault.loss(new IllegalStateException(fault)))
                                        .isPresent();
                                assertThat(WarehouseFault.of("read", (SQLException) fault))
                                        .isInstanceOf(WarehouseUnavailableException.class);
                            });
        }
    }

    @Test
    void otherFaultsAreNoOutage() {
        assertThat(WarehouseFault.loss(new SQLException("canceled", "57014"))).isEmpty();
        assertThat(WarehouseFault.loss(new IllegalStateException("a mistake"))).isEmpty();
    }

    /** A connection that has just been used is lent without a check, and fails when it is used. */
    private static void isOutage(Throwable fault) {
        assertThat(
                        fault instanceof WarehouseUnavailableException
                                || WarehouseFault.loss(fault).isPresent())
                .as("%s", fault)
                .isTrue();
    }

    private static Map<String, Object> settings(ServerAddress address) {
        URI at = URI.create(address.jdbcUrl().substring("jdbc:".length()));
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                "greenery.db-url",
                "postgresql://%s:%s@127.0.0.1:%d/postgres"
                        .formatted(address.user(), address.password(), at.getPort()));
        return settings;
    }

    private static void kill(Path home) throws Exception {
        String number =
                Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid")).getFirst();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static void restart(Path home, int port) throws Exception {
        control(home, "--log=" + home.resolve("postgres.log"), "--options=-p " + port, "start");
    }

    private static void stop(Path home) throws Exception {
        control(home, "--mode=fast", "stop");
    }

    private static void control(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program(home).toString());
        command.addAll(List.of("--wait", "--pgdata=" + home.resolve("postgres")));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("control.log").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private static Path program(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("postgres-programs"))) {
            return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
        }
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T await(Question<T> question) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.ask();
            } catch (WarehouseUnavailableException | SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static String port(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return text(connection, "SHOW port");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
