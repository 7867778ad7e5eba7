package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.publication.VersionInPlace;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.change.Basis;
import dev.greenery.application.change.MergedGroup;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.run.RunId;

import jakarta.inject.Singleton;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The basis that the last publication kept. */
@Singleton
final class PostgresBasis implements FindBasis {
    private final Warehouse warehouse;

    PostgresBasis(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public Found of(Collection<String> marts) {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Found found = find(new Catalog(connection, warehouse.schemas()), marts);
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw WarehouseFault.of("find what the last build noted", e);
        }
    }

    private static Found find(Catalog catalog, Collection<String> marts) throws SQLException {
        List<NotedRun> noted =
                catalog.list(PostgresBasis::noted, "SELECT run_id, moment, marts FROM {ops}.basis");
        if (noted.isEmpty()) {
            return new Found.Missing("no build has noted one yet");
        }
        NotedRun run = noted.getFirst();
        Map<String, RunId> published = new VersionInPlace(catalog).published(marts);
        Optional<String> outdated = run.outdated(marts, published);
        return outdated.isPresent()
                ? new Found.Missing(outdated.get())
                : new Found.Noted(read(catalog, run));
    }

    private static Basis read(Catalog catalog, NotedRun run) throws SQLException {
        return new Basis(
                run.moment(),
                run.marts(),
                texts(catalog, "SELECT model, definition FROM {ops}.basis_definitions"),
                texts(catalog, "SELECT name, value FROM {ops}.basis_totals"),
                catalog.list(
                        PostgresBasis::group, "SELECT rollup, key, parts FROM {ops}.basis_groups"));
    }

    private static Map<String, String> texts(Catalog catalog, String query) throws SQLException {
        return catalog.list(row -> Map.entry(row.getString(1), row.getString(2)), query).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static NotedRun noted(ResultSet row) throws SQLException {
        return new NotedRun(
                new RunId(row.getLong("run_id")),
                new SourceMoment(row.getString("moment")),
                texts(row.getArray("marts")));
    }

    private static MergedGroup group(ResultSet row) throws SQLException {
        return new MergedGroup(
                row.getString("rollup"), texts(row.getArray("key")), texts(row.getArray("parts")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
