package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stages marts in schemas of their own beside the published ones. */
@Singleton
final class PostgresStage implements StageMarts {
    private final Warehouse warehouse;
    private final ReportTransaction reports;

    PostgresStage(Warehouse warehouse, ReportTransaction reports) {
        this.warehouse = warehouse;
        this.reports = reports;
    }

    @Override
    public List<ForeignObject> foreign(List<ModelDefinition<?>> models, List<String> marts) {
        try (Connection connection = warehouse.open()) {
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
    public Staging stage(List<ModelDefinition<?>> models) {
        try {
            return PostgresStaging.open(warehouse, reports, models);
        } catch (SQLException e) {
            throw WarehouseFault.of("stage the marts", e);
        }
    }
}
