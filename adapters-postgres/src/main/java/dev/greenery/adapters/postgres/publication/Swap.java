package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.publication.Holders.Held;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts versions of marts in front of consumers, all in one transaction that is open.
 *
 * @param versions by mart, the run that made it; its tables are in the version's schema
 * @param models those of the marts, which tell what personal data is
 * @param patience how long to wait for those who hold the tables
 */
record Swap(
        Catalog catalog,
        Map<String, RunId> versions,
        Collection<ModelDefinition<?>> models,
        Duration patience) {
    /** Checks that nothing is missing. */
    Swap {
        requireNonNull(catalog, "catalog is null");
        versions = Map.copyOf(versions);
        models = List.copyOf(models);
        requireNonNull(patience, "patience is null");
    }

    /**
     * What is in the way, as far as can be known before anything is locked. The tables of the
     * versions get the indexes that the published ones have.
     */
    Optional<Obstructed> look() throws SQLException {
        return obstructed(MartSwap::prepare);
    }

    /**
     * Publishes.
     *
     * @param at when consumers begin to see it
     * @return anything but {@link Published} leaves it to the caller to undo the transaction
     */
    PublicationOutcome publish(Instant at) throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        for (String mart : versions.keySet()) {
            objects.createSchema(catalog.schemas().published(mart));
        }
        MartReaders readers = new MartReaders(catalog, models);
        readers.make(versions.keySet());
        List<MartSwap> plan = plan();
        List<Held> inTheWay = new PublicationLocks(catalog, schemas(), patience).take();
        if (!inTheWay.isEmpty()) {
            return new HeldUp(byMart(inTheWay));
        }
        Optional<Obstructed> refused = swap(plan);
        if (refused.isPresent()) {
            return refused.get();
        }
        readers.grant(versions.keySet());
        for (MartSwap mart : plan) {
            catalog.execute(
                    "INSERT INTO {ops}.publications (mart, run_id, published_at) VALUES (?, ?, ?)",
                    mart.mart(),
                    versions.get(mart.mart()).value(),
                    Timestamp.from(at));
        }
        return new Published();
    }

    /** Consumers wait from here to the end of the transaction. */
    private Optional<Obstructed> swap(List<MartSwap> plan) throws SQLException {
        Savepoint before = catalog.connection().setSavepoint();
        try {
            for (MartSwap mart : plan) {
                mart.apply(catalog);
            }
            return Optional.empty();
        } catch (SQLException e) {
            catalog.connection().rollback(before);
            return Optional.of(refusal(e));
        }
    }

    /** What was made since the look. */
    private Obstructed refusal(SQLException fault) throws SQLException {
        Optional<Obstructed> since = obstructed(MartSwap::obstacles);
        if (since.isEmpty()) {
            throw fault;
        }
        return since.get();
    }

    private List<String> schemas() {
        return versions.keySet().stream().map(catalog.schemas()::published).toList();
    }

    private Map<String, List<LockHolder>> byMart(List<Held> inTheWay) {
        Map<String, List<LockHolder>> byMart = new TreeMap<>();
        for (String mart : versions.keySet()) {
            List<LockHolder> holders =
                    inTheWay.stream()
                            .filter(held -> holdsUp(held, mart))
                            .map(Held::holder)
                            .toList();
            if (!holders.isEmpty()) {
                byMart.put(mart, holders);
            }
        }
        return byMart;
    }

    /** Who holds the gate holds up every mart. */
    private boolean holdsUp(Held held, String mart) {
        return held.schema().equals(catalog.schemas().published(mart))
                || held.schema().equals(catalog.schemas().ops());
    }

    private List<MartSwap> plan() throws SQLException {
        List<MartSwap> plan = new ArrayList<>();
        for (Map.Entry<String, RunId> version : new TreeMap<>(versions).entrySet()) {
            plan.add(MartSwap.of(catalog, version.getKey(), version.getValue()));
        }
        return plan;
    }

    private interface Obstacles {
        List<ForeignObject> of(MartSwap mart, Catalog catalog) throws SQLException;
    }

    private Optional<Obstructed> obstructed(Obstacles look) throws SQLException {
        Map<String, List<ForeignObject>> found = new TreeMap<>();
        for (MartSwap mart : plan()) {
            List<ForeignObject> obstacles = look.of(mart, catalog);
            if (!obstacles.isEmpty()) {
                found.put(mart.mart(), obstacles);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Obstructed(found));
    }
}
