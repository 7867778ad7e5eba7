package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use of the server of one home. All processes of a home use one server: the first starts it,
 * others join it, the last one out stops it. A process that is killed takes nothing with it: the
 * server runs on, and the next process joins it.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What this process uses, by identity of the home, with how many users there are: a process
     * holds one lock per home.
     */
    private static final Map<Object, Use> USED = new HashMap<>();

    private final Home home;
    private final Object key;
    private final AtomicBoolean left = new AtomicBoolean();

    private record Use(ServerAddress address, ProcessLock lock, int users) {
        Use withUsers(int count) {
            return new Use(address, lock, count);
        }

        Use at(ServerAddress other) {
            return new Use(other, lock, users);
        }
    }

    private EmbeddedServer(Home home) {
        this.home = requireNonNull(home, "home is null");
        this.key = home.identity();
    }

    /**
     * Joins the server of a home, and starts it when none runs.
     *
     * @throws WarehouseException if there can be none, with the server's own words
     */
    public static EmbeddedServer join(Path directory) {
        Home home = new Home(directory).create();
        synchronized (USED) {
            Object key = home.identity();
            Use use = USED.containsKey(key) ? USED.get(key) : enter(home);
            USED.put(key, use.withUsers(use.users() + 1));
            return new EmbeddedServer(home);
        }
    }

    /** Whether anybody uses the server of a home. One that a killed process left is not used. */
    public static boolean isUsed(Path directory) {
        if (!Files.isDirectory(new Home(directory).data())) {
            return false;
        }
        Home home = new Home(directory).create();
        synchronized (USED) {
            return USED.containsKey(home.identity()) || alone(home, cluster -> isInUse(home));
        }
    }

    private static boolean isInUse(Home home) throws IOException {
        Optional<ProcessLock> unused = ProcessLock.tryExclusive(home.inUseLock());
        if (unused.isPresent()) {
            unused.get().close();
        }
        return unused.isEmpty();
    }

    /** Where the server is. */
    public ServerAddress address() {
        synchronized (USED) {
            return use().address();
        }
    }

    /** Where the server is for the role that only reads, with the password that it is to have. */
    public ServerAddress reader() {
        synchronized (USED) {
            int port = use().address().port();
            return alone(home, cluster -> cluster.reader(port));
        }
    }

    /**
     * Where the server is now. It has another port after it was started anew, by others or, when
     * none runs, by this.
     *
     * @throws WarehouseException if there can be none
     */
    public ServerAddress renew() {
        synchronized (USED) {
            Use use = use();
            ServerAddress address = alone(home, Cluster::ensureRunning);
            USED.put(key, use.at(address));
            return address;
        }
    }

    private Use use() {
        if (left.get()) {
            throw new WarehouseException("PostgreSQL in %s was left".formatted(home.directory()));
        }
        return USED.get(key);
    }

    /** Leaves the server; stops it when nobody else uses it. */
    @Override
    public void close() {
        if (left.getAndSet(true)) {
            return;
        }
        synchronized (USED) {
            Use use = USED.remove(key);
            if (use.users() > 1) {
                USED.put(key, use.withUsers(use.users() - 1));
            } else {
                leave(home, use.lock());
            }
        }
    }

    private static Use enter(Home home) {
        return alone(
                home,
                cluster -> {
                    ProcessLock inUse =
                            ProcessLock.tryShared(home.inUseLock())
                                    .orElseThrow(() -> new WarehouseException(lockedBy(home)));
                    try {
                        return new Use(cluster.ensureRunning(), inUse, 0);
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        inUse.close();
                        throw e;
                    }
                });
    }

    private static void leave(Home home, ProcessLock inUse) {
        alone(
                home,
                cluster -> {
                    inUse.close();
                    var last = ProcessLock.tryExclusive(home.inUseLock());
                    if (last.isPresent()) {
                        try (ProcessLock _ = last.get()) {
                            cluster.stop();
                        }
                    }
                    return home;
                });
    }

    private interface Step<T> {
        T apply(Cluster cluster) throws IOException, InterruptedException;
    }

    /** Does it while no other process starts, joins or leaves the server. */
    private static <T> T alone(Home home, Step<T> step) {
        try (ProcessLock _ =
                ProcessLock.awaitExclusive(home.startLock(), PATIENCE)
                        .orElseThrow(() -> new WarehouseException(lockedBy(home)))) {
            return step.apply(new Cluster(home));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException("Interrupted while waiting for PostgreSQL", e);
        } catch (IOException e) {
            throw new WarehouseException(
                    "Cannot use the home %s: %s".formatted(home.directory(), e.getMessage())
                            + Home.REMEDY,
                    e);
        }
    }

    private static String lockedBy(Home home) {
        return "The home %s is held by %s, which has been starting or stopping PostgreSQL there for too long; wait for it, or end it"
                        .formatted(home.directory(), ProcessLock.holder(home.startLock()))
                + Home.REMEDY;
    }
}
