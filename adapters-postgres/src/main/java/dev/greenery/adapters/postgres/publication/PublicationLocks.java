package dev.greenery.adapters.postgres.publication;

import static dev.greenery.adapters.postgres.publication.SqlStates.DEADLOCK;
import static dev.greenery.adapters.postgres.publication.SqlStates.LOCK_NOT_AVAILABLE;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.publication.Holders.Held;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Locks all that a publication alters, or nothing. Whoever waits for a lock makes all who come
 * after wait as well: it is waited for briefly, all is let go of between two tries, and while a
 * transaction goes on that was in the way, nothing is tried.
 *
 * <p>Readers of several tables lock these in an order of their own. One who holds a table that is
 * yet to be locked, and queues for one that is locked already, waits for the try to end, and lets
 * none of its kind succeed while there is always somebody who does so. Therefore what is being read
 * is locked first, from the other end with every try; and tries are short again after long ones.
 *
 * <p>Autovacuum may go on with a table for minutes, and gives way to whoever waits until the server
 * looks for deadlocks. That is waited for with no other lock, which cannot be part of one; the
 * others are tried as soon as it is over.
 */
final class PublicationLocks {
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);

    /** Well below a second, after which the server looks for deadlocks, and ends the reader. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(320);

    /** Of the server's, so that it ends when the build is stopped. */
    private static final String PAUSE = "SELECT pg_sleep(0.1)";

    /** And a little longer. */
    private static final String UNTIL_DEADLOCKS_ARE_LOOKED_FOR =
            "SELECT set_config('lock_timeout', (setting::bigint + 500)::text, true)"
                    + " FROM pg_settings WHERE name = 'deadlock_timeout'";

    private final Catalog catalog;
    private final List<String> schemas;
    private final long deadline;
    private final Set<String> read = new HashSet<>();
    private Duration wait = FIRST_WAIT;
    private boolean fromTheEnd;

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
                inTheWay = held();
            }
            if (sendAway(inTheWay, before)) {
                return List.of();
            }
            if (!inTheWay.isEmpty() && System.nanoTime() - deadline >= 0) {
                return inTheWay;
            }
            catalog.execute(PAUSE);
            inTheWay = stillHeld(inTheWay);
        }
    }

    /**
     * Waits for each table that only those hold who give way, and has all as soon as it has one of
     * them: autovacuum comes back as quickly as it goes.
     */
    private boolean sendAway(List<Held> inTheWay, Savepoint before) throws SQLException {
        Set<String> held = new HashSet<>();
        inTheWay.forEach(table -> held.add(table.holder().table()));
        inTheWay.stream()
                .filter(table -> !table.givesWay())
                .forEach(table -> held.remove(table.holder().table()));
        if (held.isEmpty()) {
            return false;
        }
        for (String table : quoted(held::contains)) {
            if (lock(table, UNTIL_DEADLOCKS_ARE_LOOKED_FOR) && tryAll()) {
                return true;
            }
            catalog.connection().rollback(before);
        }
        return false;
    }

    private boolean tryAll() throws SQLException {
        held();
        if (lock(String.join(", ", tables()), "SET LOCAL lock_timeout = " + wait.toMillis())) {
            return true;
        }
        tryOtherwise();
        return false;
    }

    private boolean lock(String tables, String patience) throws SQLException {
        try {
            catalog.execute(patience);
            catalog.execute("LOCK TABLE " + tables);
            return true;
        } catch (SQLException e) {
            if (!Set.of(LOCK_NOT_AVAILABLE, DEADLOCK).contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            return false;
        }
    }

    private void tryOtherwise() {
        wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : FIRST_WAIT;
        fromTheEnd = !fromTheEnd;
    }

    /** Notes what is being read, by the way. */
    private List<Held> held() throws SQLException {
        List<Held> held = new Holders(catalog).of(schemas);
        held.forEach(table -> read.add(table.holder().table()));
        return held;
    }

    /**
     * The gate comes first: of the platform's own readers, none is between two tables then. Who
     * reads is through before, or comes in after.
     */
    private List<String> tables() throws SQLException {
        List<String> isRead = quoted(read::contains);
        return Stream.of(
                        List.of("{ops}.publication_gate"),
                        fromTheEnd ? isRead.reversed() : isRead,
                        quoted(Predicate.not(read::contains)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> quoted(Predicate<String> wanted) throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        List<String> tables = new ArrayList<>();
        for (String schema : schemas) {
            for (String table : objects.tables(schema)) {
                if (wanted.test(schema + "." + table)) {
                    tables.add(Quoted.name(schema, table));
                }
            }
        }
        return tables;
    }

    private List<Held> stillHeld(List<Held> before) throws SQLException {
        if (before.isEmpty()) {
            return before;
        }
        Set<Held> now = Set.copyOf(held());
        return before.stream().filter(now::contains).toList();
    }
}
