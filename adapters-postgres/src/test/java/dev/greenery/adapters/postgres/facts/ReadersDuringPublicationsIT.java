package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.port.out.AggregateRows.Measure;
import dev.greenery.application.port.out.AggregateRows.Sides;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.domain.user.UserId;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every version has as many leaves and as many collectors as its run's number says. */
@ExtendWith(WarehouseExtension.class)
class ReadersDuringPublicationsIT {
    private static final Instant NOW = Instant.parse("2021-02-13T00:00:00Z");
    private static final List<String> MARTS = List.of("herbarium");
    private static final int PUBLICATIONS = 20;

    private TestDatabase database;
    private ApplicationContext context;
    private OpenSnapshot snapshots;

    @BeforeEach
    void publishOnce(TestDatabase given) {
        database = given;
        context = ApplicationContext.run(Map.of("greenery.db-url", given.url()));
        snapshots = context.getBean(OpenSnapshot.class);
        publish();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aSnapshotStaysOfOneVersionWhenAnotherIsPublishedBetweenItsQuestions() throws Exception {
        try (ExecutorService publisher = Executors.newSingleThreadExecutor()) {
            Future<?> publication;
            try (Snapshot snapshot = snapshots.open(Optional.empty())) {
                assertThat(run(snapshot)).isEqualTo(1);
                publication = publisher.submit(this::publish);
                awaitDoneOrBlocked(publication);

                assertThat(count(snapshot, Leaf.class)).isEqualTo(1);
                assertThat(count(snapshot, Collector.class)).isEqualTo(1);
                assertThat(run(snapshot)).isEqualTo(1);
            }
            publication.get();
        }

        try (Snapshot snapshot = snapshots.open(Optional.empty())) {
            assertThat(count(snapshot, Leaf.class)).isEqualTo(2);
            assertThat(run(snapshot)).isEqualTo(2);
        }
    }

    @Test
    void everySnapshotIsOfOneVersionWhatIsKnownOfItIncluded() throws Exception {
        try (ExecutorService publisher = Executors.newSingleThreadExecutor()) {
            Future<?> publications =
                    publisher.submit(
                            () -> {
                                for (int i = 1; i < PUBLICATIONS; i++) {
                                    publish();
                                }
                            });
            long seen = 0;
            while (seen < PUBLICATIONS && !publications.isDone()) {
                seen = versionOfEverything(snapshots);
            }
            publications.get();
        }

        assertThat(versionOfEverything(snapshots)).isEqualTo(PUBLICATIONS);
    }

    private static long versionOfEverything(OpenSnapshot snapshots) {
        try (Snapshot snapshot = snapshots.open(Optional.empty())) {
            long leaves = count(snapshot, Leaf.class);
            Publication newest = snapshot.newest("herbarium").orElseThrow();
            assertThat(newest.run().value()).isEqualTo(leaves);
            assertThat(snapshot.models(newest))
                    .containsExactly(new ModelResult("herbarium", "leaves", leaves));
            Sides ratio =
                    snapshot.aggregateBoth(
                            all(Leaf.class), all(Collector.class), List.of(), RowFilter.all());
            assertThat(ratio.numerator().getFirst().figure()).contains(BigDecimal.valueOf(leaves));
            assertThat(ratio.denominator()).isEqualTo(ratio.numerator());
            assertThat(count(snapshot, Collector.class)).isEqualTo(leaves);
            return leaves;
        }
    }

    private static Measure all(Class<? extends Record> rowType) {
        return new Measure(Herbarium.REGISTRY.model(rowType), Aggregate.count(rowType));
    }

    private static long count(Snapshot snapshot, Class<? extends Record> rowType) {
        return snapshot.count(Herbarium.REGISTRY.model(rowType), RowFilter.all());
    }

    private static long run(Snapshot snapshot) {
        return snapshot.newest("herbarium").orElseThrow().run().value();
    }

    private void awaitDoneOrBlocked(Future<?> publication) {
        while (!publication.isDone() && database.waits() == 0) {
            Thread.onSpinWait();
        }
    }

    private void publish() {
        RunId run = context.getBean(RunLog.class).begin(MARTS, NOW);
        try (Staging staging =
                context.getBean(StageMarts.class).stage(Herbarium.REGISTRY.models())) {
            try (RowSink<Leaf> leaves = staging.sink(Herbarium.model(Leaf.class));
                    RowSink<Collector> collectors =
                            staging.sink(Herbarium.model(Collector.class))) {
                for (long i = 1; i <= run.value(); i++) {
                    UserId collector = new UserId(new UUID(0, i));
                    leaves.accept(aLeaf(i, collector));
                    collectors.accept(new Collector(collector));
                }
            }
            staging.seal();
            staging.publish(
                    new RunReport(
                            run,
                            NOW,
                            NOW,
                            MARTS,
                            List.of(),
                            Map.of(),
                            Map.of(),
                            List.of(new ModelResult("herbarium", "leaves", run.value())),
                            List.of()),
                    Optional.empty());
        }
    }
}
