package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of marts in the warehouse. */
@Singleton
final class PostgresVersions implements FindVersions, PublishVersions, PruneVersions {
    private final Warehouse warehouse;
    private final PublicationPatience patience;

    PostgresVersions(Warehouse warehouse, PublicationPatience patience) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.patience = requireNonNull(patience, "patience is null");
    }

    @Override
    public List<Version> versions(String mart) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return new VersionList(catalog(connection)).of(mart);
        } catch (SQLException e) {
            throw WarehouseFault.of("find the versions of " + mart, e);
        }
    }

    @Override
    public PublicationOutcome publish(
            Map<String, RunId> versions, Collection<ModelDefinition<?>> models, Instant at) {
        PublicationOutcome outcome = inOneTransaction(versions, models, at);
        if (outcome instanceof Published) {
            new Statistics(warehouse).gather(versions.keySet());
        }
        return outcome;
    }

    private PublicationOutcome inOneTransaction(
            Map<String, RunId> versions, Collection<ModelDefinition<?>> models, Instant at) {
        try (Connection connection = warehouse.open()) {
            connection.setAutoCommit(false);
            Swap swap =
                    new Swap(catalog(connection), versions, models, patience.publicationPatience());
            Optional<? extends PublicationOutcome> obstructed = swap.look();
            PublicationOutcome outcome =
                    obstructed.isPresent() ? obstructed.get() : swap.publish(at);
            if (outcome instanceof Published) {
                commit(connection);
            } else {
                connection.rollback();
            }
            return outcome;
        } catch (SQLException e) {
            throw WarehouseFault.of("publish, and every mart is as it was", e);
        }
    }

    /** A server that went away may have committed before it could say so. */
    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (WarehouseFault.loss(e).isEmpty()) {
                throw e;
            }
            throw WarehouseFault.of("tell whether it is published ('greenery versions' does)", e);
        }
    }

    @Override
    public void prune(String mart, int keep) {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            VersionList list = new VersionList(catalog(connection));
            for (Version old : new Superfluous(keep).of(list.of(mart))) {
                list.drop(old);
                connection.commit();
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("drop old versions of " + mart, e);
        }
    }

    private Catalog catalog(Connection connection) {
        return new Catalog(connection, warehouse.schemas());
    }
}
