package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaShapes;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.DescribeTables;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.VersionTable;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What tables look like in the warehouse. */
@Singleton
final class PostgresTableShapes implements DescribeTables {
    private final Warehouse warehouse;

    PostgresTableShapes(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public List<VersionTable> made(String mart, RunId run) {
        return tables(
                mart,
                run,
                catalog -> new SchemaShapes(catalog).of(warehouse.schemas().version(mart, run)));
    }

    @Override
    public List<VersionTable> modelled(
            String mart, RunId run, Collection<ModelDefinition<?>> models) {
        return tables(mart, run, catalog -> new ModelShapes(catalog).of(models));
    }

    private interface Shapes {
        Map<String, TableShape> in(Catalog catalog) throws SQLException;
    }

    private List<VersionTable> tables(String mart, RunId run, Shapes shapes) {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            List<VersionTable> tables =
                    shapes.in(new Catalog(connection, warehouse.schemas())).values().stream()
                            .map(shape -> shape.of(mart, run))
                            .toList();
            connection.rollback();
            return tables;
        } catch (SQLException e) {
            throw WarehouseFault.of("look at the tables of " + mart, e);
        }
    }
}
