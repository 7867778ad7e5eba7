package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use of the server of one home. All processes of a home use one server: the first starts it,
 * others join it, the last one out stops it. A process that is killed takes nothing with it: the
 * server runs on, and the next process joins it.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What this process uses, with how many users there are: a process holds one lock per home. */
    private static final Map<Home, Use> USED = new HashMap<>();

    private final Home home;
    private final ServerAddress address;
    private final AtomicBoolean left = new AtomicBoolean();

    private record Use(ServerAddress address, ProcessLock lock, int users) {
        Use withUsers(int count) {
            return new Use(address, lock, count);
        }
    }

    private EmbeddedServer(Home home, ServerAddress address) {
        this.home = requireNonNull(home, "home is null");
        this.address = requireNonNull(address, "address is null");
    }

    /**
     * Joins the server of a home, and starts it when none runs.
     *
     * @throws WarehouseException if there can be none, with the server's own words
     */
    public static EmbeddedServer join(Path directory) {
        Home home = new Home(directory).create();
        synchronized (USED) {
            Use use = USED.containsKey(home) ? USED.get(home) : enter(home);
            USED.put(home, use.withUsers(use.users() + 1));
            return new EmbeddedServer(home, use.address());
        }
    }

    /** Where the server is. */
    public ServerAddress address() {
        return address;
    }

    /** Leaves the server; stops it when nobody else uses it. */
    @Override
    public void close() {
        if (left.getAndSet(true)) {
            return;
        }
        synchronized (USED) {
            Use use = USED.remove(home);
            if (use.users() > 1) {
                USED.put(home, use.withUsers(use.users() - 1));
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
                    "Cannot use the home %s: %s".formatted(home.directory(), e.getMessage()), e);
        }
    }

    private static String lockedBy(Home home) {
        return "Another process has been starting or stopping PostgreSQL in %s for too long"
                .formatted(home.directory());
    }
}
