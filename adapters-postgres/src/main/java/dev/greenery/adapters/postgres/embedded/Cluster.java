package dev.greenery.adapters.postgres.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.ServerPrograms.Outcome;
import dev.greenery.adapters.postgres.embedded.ServerState.Changing;
import dev.greenery.adapters.postgres.embedded.ServerState.Doubtful;
import dev.greenery.adapters.postgres.embedded.ServerState.Down;
import dev.greenery.adapters.postgres.embedded.ServerState.Ready;
import dev.greenery.adapters.postgres.embedded.ServerState.Silent;
import dev.greenery.application.port.out.WarehouseException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The data of one home and the server over it. Callers hold the home's start lock. */
record Cluster(Home home) {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** The owner of the data. */
    static final String USER = "greenery";

    /** The role that only reads. */
    static final String READER = "greenery_reader";

    private static final int PORT_ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    /** What a killed server leaves ends sooner than this. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofMillis(50);

    /** Checks that there is a home. */
    Cluster {
        requireNonNull(home, "home is null");
    }

    /** Where the server is, once it is ready; started when none runs. */
    ServerAddress ensureRunning() throws IOException, InterruptedException {
        Optional<Postmaster> running = settled();
        if (running.isEmpty()) {
            start();
            running = settled();
        }
        int port =
                running.map(Postmaster::port)
                        .orElseThrow(() -> failure("stopped as soon as it had started", 0));
        return new ServerAddress(port, USER, Password.read(home.password()));
    }

    /** Where the role that only reads finds the server of this port. */
    ServerAddress reader(int port) throws IOException {
        return new ServerAddress(port, READER, Password.readOrCreate(home.readerPassword()));
    }

    /** The server that is ready, or none; never one on its way up or down. */
    private Optional<Postmaster> settled() throws IOException, InterruptedException {
        ServerWatch watch = ServerWatch.over(home);
        long since = System.nanoTime();
        while (true) {
            switch (watch.look()) {
                case Down _ -> {
                    return Optional.empty();
                }
                case Ready(Postmaster postmaster) -> {
                    return Optional.of(postmaster);
                }
                case Doubtful(String reason) -> throw refusal(reason);
                case Changing(String status) -> {
                    if (isPast(since, PATIENCE)) {
                        throw failure("is neither up nor down, but " + status, 0);
                    }
                }
                case Silent(Postmaster postmaster) -> {
                    if (isPast(since, SILENCE)) {
                        throw refusal(outOfReach(postmaster));
                    }
                }
            }
            Thread.sleep(RETRY);
        }
    }

    private static boolean isPast(long since, Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    private String outOfReach(Postmaster postmaster) throws IOException {
        return "the server that holds it (process %d, started by '%s') does not answer on port %d of 127.0.0.1 here; share its network, or stop it there"
                .formatted(
                        postmaster.pid(),
                        Place.readFrom(home.serverLock()).map(Place::host).orElse("somebody"),
                        postmaster.port());
    }

    private WarehouseException refusal(String reason) {
        return new WarehouseException(
                "The home %s cannot be used: %s".formatted(home.directory(), reason) + Home.REMEDY);
    }

    /** Nobody serves the data, and nobody else can start to: the caller holds the start lock. */
    private void start() throws IOException, InterruptedException {
        ServerPrograms programs = Archive.ofThisMachine().unpack(home.programs());
        Place.here().writeTo(home.serverLock());
        if (!Files.isDirectory(home.data())) {
            initialise(programs);
        }
        // A mark left behind, of a number that now is another program's, would keep it down.
        Files.deleteIfExists(Postmaster.file(home.data()));
        for (int attempt = 1; !tryStart(programs, attempt); attempt++) {
            // Somebody took the port between our choice and the server's start.
        }
    }

    /** Works aside and moves at the end, so that no half-made data can ever be taken for whole. */
    private void initialise(ServerPrograms programs) throws IOException, InterruptedException {
        Path unfinished = home.directory().resolve("postgres.unfinished");
        Trees.delete(unfinished);
        Password.create(home.password());
        Outcome outcome =
                programs.run(
                        ServerLock.of(home),
                        "initdb",
                        List.of(
                                "--pgdata=" + unfinished,
                                "--username=" + USER,
                                "--pwfile=" + home.password(),
                                "--auth=scram-sha-256",
                                // The password is random, so that many rounds guard nothing,
                                // and a build makes some thirty connections.
                                "--set=scram_iterations=1",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8"));
        if (outcome.failed()) {
            throw new WarehouseException(
                    "Cannot set up PostgreSQL in %s: %s"
                            .formatted(home.directory(), ServerLog.complaints(outcome.output())));
        }
        Files.move(unfinished, home.data(), ATOMIC_MOVE);
    }

    private boolean tryStart(ServerPrograms programs, int attempt)
            throws IOException, InterruptedException {
        long logged = ServerLog.size(home.log());
        Outcome outcome = programs.run(ServerLock.of(home), "pg_ctl", startArguments());
        if (!outcome.failed()) {
            return true;
        }
        if (attempt < PORT_ATTEMPTS && ServerLog.tellsOfTakenPort(home.log(), logged)) {
            return false;
        }
        throw failure("did not start", logged);
    }

    private List<String> startArguments() throws IOException {
        return List.of(
                "--pgdata=" + home.data(),
                "--log=" + home.log(),
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--options=" + ServerConfig.options(freePort(), dataBytes()),
                "start");
    }

    private long dataBytes() throws IOException {
        return Trees.bytes(home.data().resolve("base"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Ends the server and waits until it has written everything. One whose process is out of sight
     * runs on: a signal would hit whoever has its number here.
     */
    void stop() throws IOException, InterruptedException {
        Optional<Postmaster> running = Postmaster.read(home.data());
        if (running.isEmpty() || ServerWatch.over(home).look() instanceof Down) {
            return;
        }
        boolean ours =
                Place.readFrom(home.serverLock())
                        .filter(Place.here()::hasSameNumbersAs)
                        .isPresent();
        if (!ours) {
            LOG.info("PostgreSQL in {} runs on: another container started it", home.directory());
        } else if (running.get().isSeen()) {
            signal();
        }
    }

    private void signal() throws IOException, InterruptedException {
        Outcome outcome =
                Archive.ofThisMachine()
                        .unpack(home.programs())
                        .run(
                                "pg_ctl",
                                List.of(
                                        "--pgdata=" + home.data(),
                                        "--mode=fast",
                                        "--wait",
                                        "--timeout=" + STOP_PATIENCE.toSeconds(),
                                        "stop"));
        // One that was killed in the meantime may not be reaped: the program waits for it in vain.
        if (outcome.failed() && !(ServerWatch.over(home).look() instanceof Down)) {
            throw failure("did not stop", 0);
        }
    }

    private WarehouseException failure(String what, long logged) {
        return new WarehouseException(
                "PostgreSQL in %s %s: %s (see %s)"
                        .formatted(
                                home.directory(),
                                what,
                                ServerLog.complaints(home.log(), logged),
                                home.log()));
    }
}
