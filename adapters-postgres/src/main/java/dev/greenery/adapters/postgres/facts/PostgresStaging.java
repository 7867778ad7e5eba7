package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.MartPublication;
import dev.greenery.adapters.postgres.publication.PublicationPatience;
import dev.greenery.adapters.postgres.publication.Statistics;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.RunReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The unpublished tables of one build. */
final class PostgresStaging implements Staging {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStaging.class);

    private final Warehouse warehouse;
    private final ReportTransaction reports;
    private final PublicationPatience patience;
    private final List<ModelDefinition<?>> models;
    private final Map<ModelDefinition<?>, TableCopy> copies = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, SealedTable> sealed = new ConcurrentHashMap<>();
    private final List<Long> made = new ArrayList<>();

    private PostgresStaging(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            List<ModelDefinition<?>> models) {
        this.warehouse = warehouse;
        this.reports = reports;
        this.patience = patience;
        this.models = List.copyOf(models);
    }

    static PostgresStaging open(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            List<ModelDefinition<?>> models)
            throws SQLException {
        PostgresStaging staging = new PostgresStaging(warehouse, reports, patience, models);
        try {
            staging.makeRoom();
            for (ModelDefinition<?> model : models) {
                staging.copies.put(model, TableCopy.begin(warehouse, model));
            }
            return staging;
        } catch (SQLException | RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    /** What a killed build left goes, and what others put there stays. */
    private void makeRoom() throws SQLException {
        inTransaction(
                objects -> {
                    for (String schema : schemas()) {
                        objects.clear(schema);
                        objects.dropEmptySchema(schema);
                        made.add(objects.createSchema(schema));
                    }
                });
    }

    /**
     * After a lost lock, another build may have schemas and tables of these names: not those are
     * dropped.
     */
    private void removeWhatWasMade() throws SQLException {
        List<Long> tables = copies.values().stream().map(TableCopy::oid).toList();
        inTransaction(
                objects -> {
                    objects.dropTables(tables, schemas());
                    for (String schema : objects.schemas(made)) {
                        objects.dropEmptySchema(schema);
                    }
                });
    }

    private interface Work {
        void on(OwnedObjects objects) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = warehouse.open()) {
            connection.setAutoCommit(false);
            work.on(new OwnedObjects(new Catalog(connection, warehouse.schemas())));
            connection.commit();
        }
    }

    private List<String> schemas() {
        return models.stream()
                .map(model -> warehouse.schemas().staging(model.mart()))
                .distinct()
                .toList();
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
    public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        SealedTable table = sealed.get(model);
        return test.name().equals(DataTest.KEY_TEST) && table.isKeyUnique()
                ? Findings.passed(table.rows())
                : ask(checks -> checks.findRepeated(table, test), running(model, test));
    }

    @Override
    public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        SealedTable table = sealed.get(model);
        return ask(checks -> checks.findUnresolved(table, test), running(model, test));
    }

    private static String running(ModelDefinition<?> model, DataTest<?> test) {
        return "run test %s of %s".formatted(test.name(), model.qualifiedName());
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return ask(checks -> checks.hasKeys(model, values), "look up keys");
    }

    private <T> T ask(Function<TableChecks, T> question, String doing) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return question.apply(
                    new TableChecks(
                            connection, new UnpublishedTables(warehouse.schemas()), models));
        } catch (SQLException e) {
            throw WarehouseFault.of(doing, e);
        }
    }

    @Override
    public PublicationOutcome publish(RunReport report) {
        PublicationOutcome outcome =
                reports.keep(
                        report, new MartPublication(warehouse.schemas(), report, models, patience));
        if (outcome instanceof Published) {
            new Statistics(warehouse).gather(report.published());
        }
        return outcome;
    }

    /**
     * What is left is in nobody's way: that must hide neither a fault nor a publication. Who stops
     * the build cancels what it does at that moment, which may be this.
     */
    @Override
    public void close() {
        copies.values().forEach(TableCopy::close);
        try {
            removeWhatWasMade();
        } catch (SQLException | RuntimeException e) {
            removeAtLast();
        }
    }

    private void removeAtLast() {
        try {
            removeWhatWasMade();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Cannot drop the unpublished tables; the next build will: {}", e.getMessage());
        }
    }
}
