package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What others made of published tables, and no publication can keep, blocks it and is named. */
@ExtendWith(WarehouseExtension.class)
class ObstructedPublicationIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;
    private String us;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
        us = database.rows("SELECT current_user").getFirst().getFirst();
        herbarium.publish(List.of(new Collector(ANN)), List.of());
    }

    private PublicationOutcome obstructed(String kind, String name) {
        return new Obstructed(Map.of("herbarium", List.of(new ForeignObject(kind, name, us))));
    }

    private long collectors() {
        return database.number("SELECT count(*) FROM herbarium.collectors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "view | public.mine | CREATE VIEW public.mine AS SELECT label FROM"
                        + " herbarium.leaves",
                "materialized view | public.mine | CREATE MATERIALIZED VIEW public.mine AS"
                        + " SELECT weight FROM herbarium.leaves",
                "function | public.mine() | CREATE FUNCTION public.mine() RETURNS bigint"
                        + " RETURN (SELECT count(label) FROM herbarium.leaves)",
                "policy | mine on herbarium.leaves | CREATE POLICY mine ON herbarium.leaves"
                        + " USING (label <> 'secret')",
                "index | herbarium.mine | CREATE INDEX mine ON herbarium.leaves (label)",
                "statistics object | public.mine | CREATE STATISTICS public.mine"
                        + " ON label, day FROM herbarium.leaves"
            })
    void whatReadsAColumnThatGoesOrChangesStopsThePublicationAndIsNamed(
            String kind, String name, String made) {
        database.execute(made);

        assertThat(herbarium.tryToPublish(LaterHerbarium.ALTERED))
                .isEqualTo(obstructed(kind, name));
        assertThat(collectors()).isEqualTo(1);
    }

    @Test
    void aForeignKeyIsWhatNoSwapCanKeep() {
        database.execute(
                "CREATE TABLE public.mine (collector uuid REFERENCES herbarium.collectors)");

        assertThat(herbarium.tryToPublish(MODELS))
                .isEqualTo(obstructed("table constraint", "mine_collector_fkey on public.mine"));
    }

    @Test
    void anIndexThatCannotBeMadeOfTheNewRowsIsNamed() {
        database.execute("CREATE INDEX mine ON herbarium.leaves ((1 / (cells - 7)))");

        try (Staging staging = herbarium.staged(List.of(), List.of(aLeaf(7, ANN)))) {
            assertThat(staging.publish(herbarium.aRun(), Optional.empty()))
                    .isEqualTo(obstructed("index", "herbarium.mine"));
        }
        assertThat(collectors()).isEqualTo(1);
    }

    @Test
    void whatDependsOnTheTableOfAModelThatIsGoneIsFoundAsWell() {
        database.execute("CREATE VIEW public.mine AS SELECT * FROM herbarium.leaves");

        assertThat(herbarium.tryToPublish(List.of(Herbarium.model(Collector.class))))
                .isEqualTo(obstructed("view", "public.mine"));
        assertThat(herbarium.tables("herbarium")).containsExactly("collectors", "leaves");
    }

    /** It would wait for the reader, and hold up all readers to come, for a minute. */
    @Test
    void whatCannotBePublishedWaitsForNobody() throws SQLException {
        database.execute("CREATE VIEW public.mine AS SELECT label FROM herbarium.leaves");
        try (Connection reader = database.open();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute(
                    "LOCK TABLE ops.publication_gate, herbarium.collectors IN ACCESS SHARE MODE");

            assertThat(herbarium.tryToPublish(LaterHerbarium.ALTERED))
                    .isEqualTo(obstructed("view", "public.mine"));
        }
    }

    /** Until it is committed nobody sees it, and its maker's lock is waited for. */
    @Test
    void whatIsMadeBetweenTheLookAndTheSwapIsFoundWhenTheSwapIsRefused() throws SQLException {
        CompletableFuture<PublicationOutcome> outcome;
        try (Connection maker = database.open();
                Statement statement = maker.createStatement()) {
            maker.setAutoCommit(false);
            statement.execute("CREATE VIEW public.mine AS SELECT label FROM herbarium.leaves");
            outcome =
                    CompletableFuture.supplyAsync(
                            () -> herbarium.tryToPublish(LaterHerbarium.ALTERED));
            while (database.waits() == 0) {
                assertThat(outcome).as("the publication waits").isNotDone();
            }
            maker.commit();
        }

        assertThat(outcome.join()).isEqualTo(obstructed("view", "public.mine"));
        assertThat(collectors()).isEqualTo(1);
    }

    @Test
    void onceNothingDependsOnItTheMartIsPublished() {
        database.execute("CREATE VIEW public.mine AS SELECT label FROM herbarium.leaves");
        herbarium.tryToPublish(LaterHerbarium.ALTERED);
        database.execute("DROP VIEW public.mine");

        assertThat(herbarium.tryToPublish(LaterHerbarium.ALTERED)).isEqualTo(new Published());
        assertThat(collectors()).isZero();
    }
}
