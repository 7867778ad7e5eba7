package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.VersionInPlace;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes the tables that consumers see, of the marts that a report says are published. Who reads
 * them goes on reading what they were, and nobody waits.
 *
 * @param models those that are staged
 * @param changed those of which rows leave
 * @param versions by mart, the run whose tables consumers saw when the changes were staged
 * @param patience how long to wait for those who keep everybody from writing to a table
 */
record ChangePublication(
        SchemaNames schemas,
        RunReport report,
        List<ModelDefinition<?>> models,
        List<ModelDefinition<?>> changed,
        Map<String, RunId> versions,
        Duration patience)
        implements ReportTransaction.Publishing {
    ChangePublication {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(report, "report is null");
        models = List.copyOf(models);
        changed = List.copyOf(changed);
        versions = Map.copyOf(versions);
        if (!versions.keySet().containsAll(report.published())) {
            throw new IllegalArgumentException(
                    "Of %s, only changes of %s are staged"
                            .formatted(report.published(), versions.keySet()));
        }
        requireNonNull(patience, "patience is null");
    }

    /** A foreign key could refuse that a row leaves. */
    @Override
    public Optional<Obstructed> look(Connection connection) throws SQLException {
        Others others = new Others(new Catalog(connection, schemas));
        Map<String, List<ForeignObject>> found = new TreeMap<>();
        for (String mart : report.published()) {
            List<ForeignObject> keys =
                    others.foreignKeys(
                            schemas.published(mart),
                            staged(mart).stream().map(ModelDefinition::name).toList());
            if (!keys.isEmpty()) {
                found.put(mart, keys);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Obstructed(found));
    }

    private List<ModelDefinition<?>> staged(String mart) {
        return models.stream().filter(model -> model.mart().equals(mart)).toList();
    }

    @Override
    public PublicationOutcome publish(Connection connection) throws SQLException {
        Catalog catalog = new Catalog(connection, schemas);
        VersionInPlace version = new VersionInPlace(catalog);
        requireUnchanged(version);
        catalog.execute("SET LOCAL work_mem = '64MB'");
        catalog.execute("SET LOCAL lock_timeout = '%dms'".formatted(patience.toMillis() + 1));
        for (String mart : report.published()) {
            Optional<PublicationOutcome> refused = change(catalog, mart);
            if (refused.isPresent()) {
                return refused.get();
            }
            version.renew(mart, versions.get(mart), report.id(), report.finishedAt());
        }
        return new Published();
    }

    private Optional<PublicationOutcome> change(Catalog catalog, String mart) throws SQLException {
        Savepoint before = catalog.connection().setSavepoint();
        try {
            StagedShapes shapes = StagedShapes.of(catalog, mart, versions.get(mart));
            for (ModelDefinition<?> model : staged(mart)) {
                shapes.requireSame(model);
                change(catalog, model);
            }
            return Optional.empty();
        } catch (SQLException e) {
            catalog.connection().rollback(before);
            return Optional.of(new RefusedChange(catalog, mart).outcome(e));
        }
    }

    private void change(Catalog catalog, ModelDefinition<?> model) throws SQLException {
        ChangedTable table = new ChangedTable(schemas, model, versions.get(model.mart()));
        if (changed.contains(model)) {
            table.change(catalog);
        } else {
            table.changeWhole(catalog);
        }
    }

    private void requireUnchanged(VersionInPlace version) throws SQLException {
        Map<String, RunId> now = version.published(report.published());
        for (String mart : report.published()) {
            if (!versions.get(mart).equals(now.get(mart))) {
                throw new WarehouseException(
                        "Another run of %s was published meanwhile; nothing was published"
                                .formatted(mart));
            }
        }
    }
}
