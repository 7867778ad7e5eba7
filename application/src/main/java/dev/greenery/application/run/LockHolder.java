package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A transaction of somebody's that keeps tables from being replaced.
 *
 * @param pid the server process
 * @param application what the client says that it is; may be empty
 * @param since when the transaction began; empty where the server does not tell
 * @param table what it holds, as {@code schema.table}
 */
public record LockHolder(
        long pid, String user, String application, Optional<Instant> since, String table) {
    /** Checks that nothing is missing. */
    public LockHolder {
        requireNonNull(user, "user is null");
        requireNonNull(application, "application is null");
        requireNonNull(since, "since is null");
        requireNonNull(table, "table is null");
    }

    @Override
    public String toString() {
        return "%s is held%s by %s%s (server process %d)"
                .formatted(
                        table,
                        since.map(at -> " since " + at).orElse(""),
                        user,
                        application.isEmpty() ? "" : " with " + application,
                        pid);
    }
}
