package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of a test's own that can be killed, and started again on what it left. Whatever it has
 * committed is there then. Where a transaction asks for one, it waits for a standby that never
 * comes.
 */
final class MortalServer implements AutoCloseable {
    private final Path data;
    private final EmbeddedPostgres started;

    private MortalServer(Path data, EmbeddedPostgres started) {
        this.data = requireNonNull(data, "data is null");
        this.started = requireNonNull(started, "started is null");
    }

    /** As durable as servers are, and with as much in its log as its {@code wal_level} says. */
    static MortalServer start(Path data, String walLevel) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "local")
                        .setServerConfig("wal_level", walLevel)
                        .setDataDirectory(data);
        if (walLevel.equals("minimal")) {
            builder.setServerConfig("max_wal_senders", "0");
        } else {
            builder.setServerConfig("synchronous_standby_names", "nobody");
        }
        return new MortalServer(data, builder.start());
    }

    String url() {
        return started.getJdbcUrl("postgres", "postgres");
    }

    /** SIGKILL to the postmaster, whose sessions notice that they are alone, and end as well. */
    void kill(Runnable meanwhile) throws IOException {
        String number = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = process(Long.parseLong(number));
        ProcessHandle.Info command = postmaster.info();
        List<ProcessHandle> sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        sessions.forEach(session -> session.onExit().join());
        meanwhile.run();
        startAgain(command);
    }

    private void startAgain(ProcessHandle.Info command) throws IOException {
        List<String> line = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(command.command().orElseThrow());
        line.addAll(List.of(command.arguments().orElseThrow()));
        new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("started-again.log").toFile())
                .start();
        awaitRecovery();
    }

    /** SIGKILL to one session: the server ends all others, recovers, and takes new ones. */
    void killSession(long number) throws SQLException {
        try (Connection witness = DriverManager.getConnection(url())) {
            process(number).destroyForcibly();
            while (witness.isValid(0)) {
                Thread.onSpinWait();
            }
        }
        awaitRecovery();
    }

    private static ProcessHandle process(long number) {
        return ProcessHandle.of(number).orElseThrow();
    }

    /** Waits until it takes connections again. */
    void awaitRecovery() {
        while (!isReady()) {
            Thread.onSpinWait();
        }
    }

    private boolean isReady() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        started.close();
    }
}
