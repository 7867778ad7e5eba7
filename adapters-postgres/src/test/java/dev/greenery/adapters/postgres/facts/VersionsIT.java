package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.domain.user.UserId;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Each run of the herbarium makes as many leaves as its number says. */
@ExtendWith(WarehouseExtension.class)
class VersionsIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;
    private ApplicationContext context;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
        context = ApplicationContext.run(Map.of("greenery.db-url", given.url()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void publish(int runs) {
        for (long run = 1; run <= runs; run++) {
            herbarium.publish(
                    List.of(),
                    LongStream.rangeClosed(1, run).mapToObj(i -> aLeaf(i, ANN)).toList());
            database.execute(
                    "UPDATE ops.runs SET status = 'published', finished_at = started_at"
                            + " WHERE status = 'running'");
        }
    }

    private List<Version> versions() {
        return context.getBean(FindVersions.class).versions("herbarium");
    }

    private void prune(int keep) {
        context.getBean(PruneVersions.class).prune("herbarium", keep);
    }

    private long leaves() {
        return database.number("SELECT count(*) FROM herbarium.leaves");
    }

    @Test
    void everyRunMakesOne() {
        publish(2);

        assertThat(versions())
                .extracting(Version::run, Version::state)
                .containsExactly(
                        tuple(new RunId(2), State.PUBLISHED), tuple(new RunId(1), State.KEPT));
        assertThat(versions()).allSatisfy(version -> assertThat(version.bytes()).isPositive());
    }

    @Test
    void anOlderOneIsPublishedAgain() {
        publish(2);

        assertThat(
                        context.getBean(PublishVersions.class)
                                .publish(
                                        Map.of("herbarium", new RunId(1)),
                                        HerbariumBuilds.MODELS,
                                        HerbariumBuilds.NOW))
                .isEqualTo(new Published());

        assertThat(leaves()).isEqualTo(1);
        assertThat(versions())
                .extracting(Version::state)
                .containsExactly(State.KEPT, State.PUBLISHED);
    }

    @Test
    void thoseThatAreNotKeptAreDropped() {
        publish(4);

        prune(2);

        assertThat(versions()).extracting(Version::run).doesNotContain(new RunId(1)).hasSize(3);
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_r1'"))
                .isEmpty();
        assertThat(leaves()).isEqualTo(4);
    }

    @Test
    void whatSomebodyReadsIsDroppedTheNextTime() throws SQLException {
        publish(2);
        try (Connection reader = database.open();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM herbarium__r1.leaves").close();

            prune(0);

            assertThat(versions()).hasSize(2);
        }
        prune(0);

        assertThat(versions()).extracting(Version::run).containsExactly(new RunId(2));
    }
}
