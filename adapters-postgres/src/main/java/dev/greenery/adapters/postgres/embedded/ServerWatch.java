package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.ServerState.Changing;
import dev.greenery.adapters.postgres.embedded.ServerState.Doubtful;
import dev.greenery.adapters.postgres.embedded.ServerState.Down;
import dev.greenery.adapters.postgres.embedded.ServerState.Ready;
import dev.greenery.adapters.postgres.embedded.ServerState.Silent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the server of a home does. Its lock decides; the process number that it wrote down is
 * believed only where nothing can be locked, and only where the number was given.
 */
record ServerWatch(Path data, ServerLock lock) {
    /** File systems of one machine: what another boot of it left there is dead. */
    private static final Set<String> LOCAL =
            Set.of(
                    "apfs",
                    "bcachefs",
                    "btrfs",
                    "ext2",
                    "ext3",
                    "ext4",
                    "f2fs",
                    "hfs",
                    "jfs",
                    "overlay",
                    "ramfs",
                    "reiserfs",
                    "tmpfs",
                    "ufs",
                    "xfs",
                    "zfs");

    /** Checks that nothing is missing. */
    ServerWatch {
        requireNonNull(data, "data is null");
        requireNonNull(lock, "lock is null");
    }

    /** The watch over a home. */
    static ServerWatch over(Home home) throws IOException {
        return new ServerWatch(home.data(), ServerLock.of(home));
    }

    ServerState look() throws IOException, InterruptedException {
        ServerLock.State held = lock.state();
        Optional<Postmaster> mark = Postmaster.read(data);
        return switch (held) {
            case HELD -> mark.map(ServerWatch::alive).orElseGet(() -> new Changing("unmarked"));
            case FREE -> mark.isPresent() ? unlocked(mark.get()) : new Down();
            case UNKNOWN -> mark.isPresent() ? unlockable(mark.get()) : new Down();
        };
    }

    private static ServerState alive(Postmaster marked) {
        if (!marked.isReady()) {
            return new Changing(marked.status());
        }
        return marked.answers() ? new Ready(marked) : new Silent(marked);
    }

    /** There is a mark, but nobody on this machine holds the lock. */
    private ServerState unlocked(Postmaster marked) throws IOException {
        Place here = Place.here();
        Optional<Place> there = Place.readFrom(lock.file());
        if (marked.isSeen()) {
            return new Doubtful(
                    "process %d serves it, and was not started by greenery; stop it with 'pg_ctl stop -D %s'"
                            .formatted(marked.pid(), data));
        }
        return there.filter(here::hasSameBootAs).isPresent() ? new Down() : elsewhere(there);
    }

    /** There is a mark, and no lock that could tell whether it is a dead server's. */
    private ServerState unlockable(Postmaster marked) throws IOException {
        Place here = Place.here();
        Optional<Place> there = Place.readFrom(lock.file());
        if (there.filter(here::hasSameNumbersAs).isPresent()) {
            return marked.isSeen() ? alive(marked) : new Down();
        }
        return there.filter(here::hasSameBootAs).isPresent()
                ? new Doubtful(mayRun(there, "another container"))
                : elsewhere(there);
    }

    /** Its last server was started by another boot: of this machine, or of another one. */
    private ServerState elsewhere(Optional<Place> there) throws IOException {
        String type = Files.getFileStore(data).type();
        return LOCAL.contains(type)
                ? new Down()
                : new Doubtful(mayRun(there, "another machine (its file system is " + type + ")"));
    }

    private String mayRun(Optional<Place> there, String where) {
        return "a server that was started by '%s' may still run on %s; stop it there, or, if it is gone for sure, delete %s"
                .formatted(there.map(Place::host).orElse("somebody"), where, Postmaster.file(data));
    }
}
