package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.RunReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The unpublished tables of one build. */
final class PostgresStaging implements Staging {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStaging.class);

    private final Warehouse warehouse;
    private final ReportTransaction reports;
    private final List<ModelDefinition<?>> models;
    private final Map<ModelDefinition<?>, TableCopy> copies = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, SealedTable> sealed = new ConcurrentHashMap<>();
    private final List<Long> made = new ArrayList<>();

    private PostgresStaging(
            Warehouse warehouse, ReportTransaction reports, List<ModelDefinition<?>> models) {
        this.warehouse = warehouse;
        this.reports = reports;
        this.models = List.copyOf(models);
    }

    static PostgresStaging open(
            Warehouse warehouse, ReportTransaction reports, List<ModelDefinition<?>> models)
            throws SQLException {
        PostgresStaging staging = new PostgresStaging(warehouse, reports, models);
        try {
            staging.removeWhatIsLeft();
            staging.createSchemas();
            for (ModelDefinition<?> model : models) {
                staging.copies.put(model, TableCopy.begin(warehouse, model));
            }
            return staging;
        } catch (SQLException | RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    private void createSchemas() throws SQLException {
        try (Connection connection = warehouse.open();
                Statement statement = connection.createStatement()) {
            for (String schema : schemas()) {
                statement.execute("CREATE SCHEMA " + quoted(schema));
                made.add(oid(statement, schema));
            }
        }
    }

    private static long oid(Statement statement, String schema) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT '%s'::regnamespace::oid".formatted(quoted(schema)))) {
            found.next();
            return found.getLong(1);
        }
    }

    private void removeWhatIsLeft() throws SQLException {
        try (Connection connection = warehouse.open();
                Statement statement = connection.createStatement()) {
            drop(statement, schemas());
        }
    }

    /** After a lost lock, another build may have schemas of these names: not those are dropped. */
    private void removeWhatWasMade() throws SQLException {
        try (Connection connection = warehouse.open();
                PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT nspname FROM pg_namespace WHERE oid = ANY (?)");
                Statement statement = connection.createStatement()) {
            query.setArray(1, connection.createArrayOf("oid", made.toArray()));
            List<String> still = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    still.add(found.getString(1));
                }
            }
            drop(statement, still);
        }
    }

    private static void drop(Statement statement, List<String> schemas) throws SQLException {
        for (String schema : schemas) {
            statement.execute("DROP SCHEMA IF EXISTS " + quoted(schema) + " CASCADE");
        }
    }

    private List<String> schemas() {
        return models.stream()
                .map(model -> StagedTables.stagingSchema(model.mart()))
                .distinct()
                .toList();
    }

    private static String quoted(String schema) {
        return StagedTables.SQL.render(org.jooq.impl.DSL.name(schema));
    }

    @Override
    public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return new TableSink<>(copies.get(model));
    }

    @Override
    public void seal() {
        // Keys sort, and sorting is what costs: as many at a time as there are processors.
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService keys = Executors.newFixedThreadPool(threads)) {
            List<Future<SealedTable>> results =
                    copies.values().stream().map(copy -> keys.submit(() -> seal(copy))).toList();
            for (Future<SealedTable> result : results) {
                Futures.get(result);
            }
        }
    }

    private SealedTable seal(TableCopy copy) {
        try (copy) {
            SealedTable table = copy.seal();
            sealed.put(table.model(), table);
            return table;
        }
    }

    @Override
    public Findings check(ModelDefinition<?> model, DataTest<?> test) {
        SealedTable table = sealed.get(model);
        if (test.name().equals(DataTest.KEY_TEST) && table.isKeyUnique()) {
            return Findings.passed(table.rows());
        }
        try (Connection connection = warehouse.pool().getConnection()) {
            return new TableChecks(connection, models).check(table, test);
        } catch (SQLException e) {
            throw WarehouseFault.of(
                    "run test %s of %s".formatted(test.name(), model.qualifiedName()), e);
        }
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return new TableChecks(connection, models).hasKeys(model, values);
        } catch (SQLException e) {
            throw WarehouseFault.of("look up keys", e);
        }
    }

    @Override
    public void publish(RunReport report) {
        List<String> marts = report.published();
        List<ModelDefinition<?>> passed =
                models.stream().filter(model -> marts.contains(model.mart())).toList();
        reports.keep(
                report,
                connection ->
                        new Publication(connection, report.id(), report.finishedAt())
                                .publish(marts, passed));
    }

    /** What is left is in nobody's way: that must hide neither a fault nor a publication. */
    @Override
    public void close() {
        copies.values().forEach(TableCopy::close);
        try {
            removeWhatWasMade();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Cannot drop the unpublished tables; the next build will: {}", e.getMessage());
        }
    }
}
