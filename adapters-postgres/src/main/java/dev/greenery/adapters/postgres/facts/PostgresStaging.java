package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.basis.BasisPublication;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.MartPublication;
import dev.greenery.adapters.postgres.publication.PublicationPatience;
import dev.greenery.adapters.postgres.publication.Statistics;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.change.Basis;
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

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unpublished tables of one build. */
final class PostgresStaging implements Staging {
    private final Warehouse warehouse;
    private final ReportTransaction reports;
    private final PublicationPatience patience;
    private final LoadedTables loaded;
    private final StagedQuestions questions;

    private PostgresStaging(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            LoadedTables loaded) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.reports = requireNonNull(reports, "reports is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.loaded = requireNonNull(loaded, "loaded is null");
        this.questions =
                new StagedQuestions(warehouse, CheckedRows.all(loaded.tables()), loaded.models());
    }

    static PostgresStaging open(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            List<ModelDefinition<?>> models)
            throws SQLException {
        new UnpublishedSchemas(
                        warehouse, UnpublishedTables.leaving(warehouse.schemas()).schemas(models))
                .clear();
        return new PostgresStaging(
                warehouse,
                reports,
                patience,
                LoadedTables.open(
                        warehouse, UnpublishedTables.toBePublished(warehouse.schemas()), models));
    }

    @Override
    public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return loaded.sink(model);
    }

    @Override
    public void seal() {
        loaded.seal();
    }

    @Override
    public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        SealedTable table = loaded.sealed(model);
        return test.name().equals(DataTest.KEY_TEST) && table.isKeyUnique()
                ? Findings.passed(table.rows())
                : questions.findRepeated(table, test);
    }

    @Override
    public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        return questions.findUnresolved(loaded.sealed(model), test);
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return questions.hasKeys(model, values);
    }

    @Override
    public PublicationOutcome publish(RunReport report, Optional<Basis> basis) {
        MartPublication marts =
                new MartPublication(warehouse.schemas(), report, loaded.models(), patience);
        PublicationOutcome outcome =
                reports.keep(
                        report, new BasisPublication(warehouse.schemas(), report, basis, marts));
        if (outcome instanceof Published) {
            new Statistics(warehouse).gather(report.published());
        }
        return outcome;
    }

    @Override
    public void close() {
        loaded.close();
    }
}
