package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.basis.BasisPublication;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.PublicationPatience;
import dev.greenery.adapters.postgres.publication.Statistics;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.change.Basis;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.RunReport;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unpublished rows of one build that leave published tables or come into them. */
final class PostgresChangeStaging implements ChangeStaging {
    private final Warehouse warehouse;
    private final ReportTransaction reports;
    private final PublicationPatience patience;
    private final LoadedTables coming;
    private final LoadedTables leaving;
    private final PublishedTables published;
    private final ChangeChecks checks;

    private PostgresChangeStaging(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            LoadedTables coming,
            LoadedTables leaving,
            PublishedTables published) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.reports = requireNonNull(reports, "reports is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.coming = requireNonNull(coming, "coming is null");
        this.leaving = requireNonNull(leaving, "leaving is null");
        this.published = requireNonNull(published, "published is null");
        this.checks = new ChangeChecks(warehouse, coming, leaving, published);
    }

    static PostgresChangeStaging open(
            Warehouse warehouse,
            ReportTransaction reports,
            PublicationPatience patience,
            List<ModelDefinition<?>> models,
            List<ModelDefinition<?>> leaving)
            throws SQLException {
        PublishedTables published = PublishedTables.of(warehouse, models);
        UnpublishedTables gone = UnpublishedTables.leaving(warehouse.schemas());
        new UnpublishedSchemas(warehouse, gone.schemas(models)).clear();
        LoadedTables coming =
                LoadedTables.open(warehouse, UnpublishedTables.coming(warehouse.schemas()), models);
        try {
            LoadedTables leaves = LoadedTables.open(warehouse, gone, leaving);
            return new PostgresChangeStaging(
                    warehouse, reports, patience, coming, leaves, published);
        } catch (SQLException | RuntimeException e) {
            coming.close();
            throw e;
        }
    }

    @Override
    public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return coming.sink(model);
    }

    @Override
    public <R extends Record> RowSink<R> leaving(ModelDefinition<R> model) {
        return leaving.sink(model);
    }

    @Override
    public void seal() {
        coming.seal();
        leaving.seal();
    }

    @Override
    public List<String> disagreeing() {
        return checks.disagreeing().stream().map(ModelDefinition::qualifiedName).toList();
    }

    @Override
    public boolean loses(Class<? extends Record> rowType) {
        return checks.loses(rowType);
    }

    @Override
    public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        return checks.findRepeated(model, test);
    }

    @Override
    public Findings findRepeatedByComing(ModelDefinition<?> model, UniqueTest<?> test) {
        return checks.findRepeatedByComing(model, test);
    }

    @Override
    public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        return checks.findUnresolved(model, test);
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return checks.hasKeys(model, values);
    }

    /** Of rows that change in their place, no second version can be held. */
    @Override
    public PublicationOutcome publish(RunReport report, Optional<Basis> basis) {
        if (!report.held().isEmpty()) {
            throw new IllegalArgumentException("Changes cannot be held: " + report.held());
        }
        ChangePublication changes =
                new ChangePublication(
                        warehouse.schemas(),
                        report,
                        coming.models(),
                        leaving.models(),
                        published.versions(),
                        patience.publicationPatience());
        PublicationOutcome outcome =
                reports.keep(
                        report, new BasisPublication(warehouse.schemas(), report, basis, changes));
        if (outcome instanceof Published) {
            new Statistics(warehouse).refresh(report.published());
        }
        return outcome;
    }

    @Override
    public void close() {
        try (coming) {
            leaving.close();
        }
    }
}
