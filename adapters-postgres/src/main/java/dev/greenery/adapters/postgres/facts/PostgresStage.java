package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.ForeseenObstacles;
import dev.greenery.adapters.postgres.publication.PublicationPatience;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Stages marts in schemas of their own beside the published ones. */
@Singleton
final class PostgresStage implements StageMarts {
    private final Warehouse warehouse;
    private final ReportTransaction reports;
    private final PublicationPatience patience;

    PostgresStage(Warehouse warehouse, ReportTransaction reports, PublicationPatience patience) {
        this.warehouse = warehouse;
        this.reports = reports;
        this.patience = patience;
    }

    @Override
    public List<ForeignObject> foreign(List<ModelDefinition<?>> models, List<String> marts) {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            Catalog catalog = new Catalog(connection, warehouse.schemas());
            new OwnedObjects(catalog).refresh();
            List<ForeignObject> foreign =
                    new Claim(warehouse.schemas(), models, marts).takenByOthers(catalog);
            connection.commit();
            return foreign;
        } catch (SQLException e) {
            throw WarehouseFault.of("look for what others have in the place of the marts", e);
        }
    }

    @Override
    public Map<String, List<ForeignObject>> obstacles(
            List<ModelDefinition<?>> models, List<String> marts) {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            Map<String, List<ForeignObject>> obstacles =
                    new ForeseenObstacles(new Catalog(connection, warehouse.schemas()))
                            .of(models, marts);
            connection.rollback();
            return obstacles;
        } catch (SQLException e) {
            throw WarehouseFault.of("look for what keeps the marts from being published", e);
        }
    }

    @Override
    public Staging stage(List<ModelDefinition<?>> models) {
        try {
            return PostgresStaging.open(warehouse, reports, patience, models);
        } catch (SQLException e) {
            throw WarehouseFault.of("stage the marts", e);
        }
    }

    @Override
    public ChangeStaging stageChanges(
            List<ModelDefinition<?>> models, List<ModelDefinition<?>> leaving) {
        try {
            return PostgresChangeStaging.open(warehouse, reports, patience, models, leaving);
        } catch (SQLException e) {
            throw WarehouseFault.of("stage changes of the marts", e);
        }
    }
}
