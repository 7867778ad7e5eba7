package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.BEN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.publication.PublicationPatience;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stages and publishes the herbarium in a database. Of its runs no report is kept. */
final class HerbariumBuilds {
    static final List<ModelDefinition<?>> MODELS = Herbarium.REGISTRY.models();
    static final Instant NOW = Instant.parse("2021-02-13T00:00:00Z");

    private static final List<String> MARTS = List.of("herbarium");

    private final TestDatabase database;
    private final PostgresStage stage;

    HerbariumBuilds(TestDatabase database) {
        this(database, Duration.ofSeconds(30));
    }

    /** Builds that wait no longer than this for those who hold published tables. */
    HerbariumBuilds(TestDatabase database, Duration patience) {
        this.database = requireNonNull(database, "database is null");
        this.stage =
                new PostgresStage(
                        database, this::inATransaction, new PublicationPatience(patience));
    }

    /** Leaves 1 and 2 of Ann and 3 of Ben are published. */
    static HerbariumBuilds ofThreeLeaves(TestDatabase database) {
        HerbariumBuilds builds = new HerbariumBuilds(database);
        builds.publish(
                List.of(new Collector(ANN), new Collector(BEN)),
                List.of(aLeaf(1, ANN), aLeaf(2, ANN), aLeaf(3, BEN)));
        return builds;
    }

    private PublicationOutcome inATransaction(
            RunReport report, ReportTransaction.Publishing publishing) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            Optional<Obstructed> known = publishing.look(connection);
            PublicationOutcome outcome =
                    known.isPresent() ? known.get() : publishing.publish(connection);
            if (outcome instanceof Published) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot publish run " + report.id(), e);
        }
    }

    RunReport aRun() {
        return aRun(MARTS);
    }

    RunReport aRunThatPublishesNothing() {
        return aRun(List.of());
    }

    private RunReport aRun(List<String> published) {
        RunId run =
                new RunId(
                        database.number(
                                "INSERT INTO ops.runs (status, started_at)"
                                        + " VALUES ('running', now())"
                                        + " RETURNING run_id"));
        return new RunReport(
                run, NOW, NOW, published, List.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    Staging stage(List<ModelDefinition<?>> models) {
        return stage.stage(models);
    }

    /** Of leaves some leave and some come; collectors are made once. */
    ChangeStaging changed(List<Collector> collectors, List<Leaf> leaving, List<Leaf> coming) {
        ChangeStaging staging = stage.stageChanges(MODELS, List.of(Herbarium.model(Leaf.class)));
        write(staging, Collector.class, collectors);
        write(staging, Leaf.class, coming);
        try (RowSink<Leaf> sink = staging.leaving(Herbarium.model(Leaf.class))) {
            leaving.forEach(sink::accept);
        }
        staging.seal();
        return staging;
    }

    void change(List<Collector> collectors, List<Leaf> leaving, List<Leaf> coming) {
        try (ChangeStaging staging = changed(collectors, leaving, coming)) {
            requirePublished(staging.publish(aRun(), Optional.empty()));
        }
    }

    Staging staged(List<Collector> collectors, List<Leaf> leaves) {
        Staging staging = stage(MODELS);
        write(staging, Collector.class, collectors);
        write(staging, Leaf.class, leaves);
        staging.seal();
        return staging;
    }

    private static <R extends Record> void write(Staging staging, Class<R> type, List<R> rows) {
        try (RowSink<R> sink = staging.sink(Herbarium.model(type))) {
            rows.forEach(sink::accept);
        }
    }

    void publish(List<Collector> collectors, List<Leaf> leaves) {
        try (Staging staging = staged(collectors, leaves)) {
            requirePublished(staging.publish(aRun(), Optional.empty()));
        }
    }

    /** Publishes tables without rows. */
    void publish(List<ModelDefinition<?>> models) {
        requirePublished(tryToPublish(models));
    }

    private static void requirePublished(PublicationOutcome outcome) {
        if (!(outcome instanceof Published)) {
            throw new AssertionError(outcome);
        }
    }

    /** Publishes tables without rows, if nothing is in the way. */
    PublicationOutcome tryToPublish(List<ModelDefinition<?>> models) {
        try (Staging staging = stage(models)) {
            staging.seal();
            return staging.publish(aRun(), Optional.empty());
        }
    }

    /** What is somebody else's, and in the way of a build. */
    List<ForeignObject> foreign() {
        return stage.foreign(MODELS, MARTS);
    }

    List<String> tables(String schema) {
        return database
                .rows(
                        "SELECT tablename FROM pg_tables WHERE schemaname = '%s' ORDER BY 1"
                                .formatted(schema))
                .stream()
                .map(List::getFirst)
                .toList();
    }
}
