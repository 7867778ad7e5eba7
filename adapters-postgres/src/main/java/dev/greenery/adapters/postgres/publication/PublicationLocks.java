package dev.greenery.adapters.postgres.publication;

import static dev.greenery.adapters.postgres.publication.SqlStates.DEADLOCK;
import static dev.greenery.adapters.postgres.publication.SqlStates.LOCK_NOT_AVAILABLE;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.publication.Holders.Held;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Locks all that a publication alters, or nothing. Whoever waits for a lock makes all who come
 * after wait as well: it is waited for briefly, all is let go of between two tries, and while a
 * transaction goes on that was in the way, nothing is tried.
 */
final class PublicationLocks {
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** Of the server's, so that it ends when the build is stopped. */
    private static final String PAUSE = "SELECT pg_sleep(0.1)";

    private final Catalog catalog;
    private final List<String> schemas;
    private final long deadline;
    private Duration wait = FIRST_WAIT;

    /**
     * Locks of the tables of these schemas.
     *
     * @param patience how long to go on trying
     */
    PublicationLocks(Catalog catalog, List<String> schemas, Duration patience) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.schemas = schemas.stream().sorted().toList();
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * Takes the locks.
     *
     * @return who was still in the way when patience ended, and nothing is locked; empty if all is
     */
    List<Held> take() throws SQLException {
        Savepoint before = catalog.connection().setSavepoint();
        List<Held> inTheWay = List.of();
        while (true) {
            if (inTheWay.isEmpty()) {
                if (tryAll()) {
                    return List.of();
                }
                catalog.connection().rollback(before);
                inTheWay = new Holders(catalog).of(schemas);
            }
            if (!inTheWay.isEmpty() && System.nanoTime() - deadline >= 0) {
                return inTheWay;
            }
            catalog.execute(PAUSE);
            inTheWay = stillHeld(inTheWay);
        }
    }

    private boolean tryAll() throws SQLException {
        try {
            catalog.execute("SET LOCAL lock_timeout = %d".formatted(wait.toMillis()));
            shutOutReaders();
            lockTables();
            return true;
        } catch (SQLException e) {
            if (!Set.of(LOCK_NOT_AVAILABLE, DEADLOCK).contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            wait = Collections.min(List.of(wait.multipliedBy(2), LONGEST_WAIT));
            return false;
        }
    }

    /**
     * Whoever reads several tables holds a lock on those that were read first, and would wait for
     * the next while the swap waits for them. They are through before, or come in after.
     */
    private void shutOutReaders() throws SQLException {
        catalog.execute("LOCK TABLE {ops}.publication_gate");
    }

    /** All in one order: two halves of a reader's join are never split by a swap. */
    private void lockTables() throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        for (String schema : schemas) {
            List<String> tables = objects.tables(schema);
            if (!tables.isEmpty()) {
                catalog.execute(
                        tables.stream()
                                .map(table -> Quoted.name(schema, table))
                                .collect(joining(", ", "LOCK TABLE ", "")));
            }
        }
    }

    private List<Held> stillHeld(List<Held> before) throws SQLException {
        if (before.isEmpty()) {
            return before;
        }
        Set<Held> now = Set.copyOf(new Holders(catalog).of(schemas));
        return before.stream().filter(now::contains).toList();
    }
}
