package dev.greenery.adapters.postgres.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tables are replaced under the eyes of those who read them. */
@ExtendWith(WarehouseExtension.class)
class MartPublicationIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void whoeverMayReadATableMayReadItsSuccessor() {
        herbarium.publish(List.of(), List.of());
        database.execute("CREATE ROLE leaf_reader");
        database.execute("GRANT SELECT ON herbarium.leaves TO leaf_reader");

        herbarium.publish(List.of(), List.of());

        assertThat(
                        database.rows(
                                "SELECT has_table_privilege('leaf_reader', 'herbarium.leaves',"
                                        + " 'SELECT')"))
                .containsExactly(List.of("t"));
        database.execute("DROP OWNED BY leaf_reader");
        database.execute("DROP ROLE leaf_reader");
    }

    @Test
    void aPublicationWaitsForAReaderAndThenGoesThrough() throws SQLException {
        herbarium.publish(List.of(new Collector(ANN)), List.of());
        try (Connection reader = database.open();
                Statement statement = reader.createStatement();
                Staging staging = herbarium.staged(List.of(), List.of())) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM herbarium.collectors").close();
            Thread publisher =
                    Thread.ofVirtual()
                            .start(() -> staging.publish(herbarium.aRun(), Optional.empty()));
            awaitALockWait();
            reader.commit();
            join(publisher);
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isZero();
    }

    @Test
    void aRunThatPublishesNothingWaitsForNoReader() throws SQLException {
        try (Connection reader = database.open();
                Statement statement = reader.createStatement();
                Staging staging = herbarium.staged(List.of(), List.of())) {
            reader.setAutoCommit(false);
            statement.execute("LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE");

            assertThat(staging.publish(herbarium.aRunThatPublishesNothing(), Optional.empty()))
                    .isEqualTo(new Published());
        }
    }

    private void awaitALockWait() {
        while (database.waits() == 0) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
