package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.WarehouseUnavailableException;
import dev.greenery.application.row.RowFilter;

import io.micronaut.context.ApplicationContext;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One connection serves all: whoever does not give it back keeps the next one out for ever. */
@ExtendWith(WarehouseExtension.class)
@Timeout(120) // only where a test fails
class SnapshotIT {
    private static final Duration BRIEFLY = Duration.ofMillis(50);

    private TestDatabase database;
    private ApplicationContext context;
    private OpenSnapshot snapshots;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        GardenTables.createIn(given);
        aPlant(1).insertInto(given);
        context =
                ApplicationContext.run(
                        Map.of("greenery.db-url", given.url(), "greenery.pool-size", 1));
        snapshots = context.getBean(OpenSnapshot.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aConnectionIsSetUpOnceForAllItsTransactionsTheFirstIncluded() throws Exception {
        for (int transaction = 0; transaction < 3; transaction++) {
            try (Connection connection = taken()) {
                assertThat(text(connection, "SHOW transaction_isolation"))
                        .isEqualTo("repeatable read");
                assertThat(text(connection, "SHOW transaction_read_only")).isEqualTo("on");
                assertThat(text(connection, "SHOW statement_timeout")).isEqualTo("0");
                connection.rollback();
            }
        }
    }

    @Test
    void nothingIsTakenBeforeThereIsSomethingToAsk() {
        try (Snapshot asked = open();
                Snapshot idle = open()) {
            assertThat(plants(asked)).isEqualTo(1);
            assertThat(idle.isWaiting()).isFalse();
        }
    }

    @Test
    void theConnectionIsGivenBackHoweverTheSnapshotEnds() {
        assertThat(plantsOnce()).isEqualTo(1);
        database.execute("ALTER TABLE garden.dim_plants RENAME TO elsewhere");
        assertThatThrownBy(this::plantsOnce).hasMessageContaining("build mart garden again");
        database.execute("CREATE VIEW garden.dim_plants AS SELECT 1 AS n WHERE 1 / 0 = 1");
        assertThatThrownBy(this::plantsOnce).isInstanceOf(DataAccessException.class);
        database.execute(
                "DROP VIEW garden.dim_plants; ALTER TABLE garden.elsewhere RENAME TO dim_plants");

        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForAConnectionInVainIsToldThatTheServerIsBusy() {
        try (Snapshot first = open();
                Snapshot second = snapshots.open(Optional.of(BRIEFLY))) {
            plants(first);

            assertThatThrownBy(() -> plants(second))
                    .isInstanceOf(WarehouseUnavailableException.class)
                    .hasMessageContaining("in use");
        }
        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void whoeverWaitedInVainIsToldTheSameLaterEvenIfAConnectionIsFreeByThen() {
        Snapshot first = open();
        try (Snapshot second = snapshots.open(Optional.of(BRIEFLY))) {
            plants(first);
            Throwable busy = catchThrowable(() -> plants(second));
            first.close();

            assertThat(busy).isInstanceOf(WarehouseUnavailableException.class);
            assertThatThrownBy(() -> plants(second)).isSameAs(busy);
        }
        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForAConnectionCanBeCancelled() {
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Snapshot first = open();
                Snapshot second = open()) {
            plants(first);
            Future<Long> answer = other.submit(() -> plants(second));
            while (!second.isWaiting()) {
                Thread.onSpinWait();
            }

            second.cancel();

            assertThatThrownBy(answer::get).hasCauseInstanceOf(CancellationException.class);
        }
        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForAConnectionToBeMadeCanBeCancelledAndNoServerIsMissed() throws Exception {
        context.getBean(Warehouse.class).open().close();
        try (Connection blocker = lock("pg_settings");
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Snapshot snapshot = open()) {
            Future<Long> answer = other.submit(() -> plants(snapshot));
            awaitABlockedQuestion();

            snapshot.cancel();

            assertThatThrownBy(answer::get).hasCauseInstanceOf(CancellationException.class);
            blocker.rollback();
        }
        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void aQuestionThatIsCancelledEndsOnTheServerAndItsConnectionServesTheNext() throws Exception {
        try (Connection blocker = lock("garden.dim_plants");
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Snapshot snapshot = open();
            Future<Long> answer =
                    other.submit(
                            () -> {
                                try (snapshot) {
                                    return plants(snapshot);
                                }
                            });
            awaitABlockedQuestion();

            snapshot.cancel();

            assertThatThrownBy(answer::get).hasCauseInstanceOf(CancellationException.class);
            assertThat(blockedQuestions()).isZero();
            blocker.rollback();
            assertThat(plantsOnce()).isEqualTo(1);
        }
    }

    @Test
    void theServerEndsAQuestionThatNobodyIsLeftToCancel() throws Exception {
        try (Connection blocker = lock("garden.dim_plants");
                Snapshot snapshot = snapshots.open(Optional.of(BRIEFLY))) {
            assertThatThrownBy(() -> plants(snapshot)).isInstanceOf(CancellationException.class);
            blocker.rollback();
        }
        assertThat(plantsOnce()).isEqualTo(1);
    }

    @Test
    void nobodyElseIsCancelledByWhoeverIsThrough() {
        Snapshot through = open();
        plants(through);
        through.close();

        through.cancel();

        assertThat(plantsOnce()).isEqualTo(1);
        assertThatThrownBy(() -> plants(through)).isInstanceOf(CancellationException.class);
    }

    private Snapshot open() {
        return snapshots.open(Optional.empty());
    }

    private long plantsOnce() {
        try (Snapshot snapshot = open()) {
            return plants(snapshot);
        }
    }

    private static long plants(Snapshot snapshot) {
        return snapshot.count(Garden.registry().model(Plant.class), RowFilter.all());
    }

    private Connection taken() throws SQLException, InterruptedException {
        return context.getBean(Warehouse.class).reads().take(TimeLimit.none());
    }

    private Connection lock(String table) throws SQLException {
        Connection connection = database.open();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table);
        }
        return connection;
    }

    private void awaitABlockedQuestion() {
        while (blockedQuestions() == 0) {
            Thread.onSpinWait();
        }
    }

    private long blockedQuestions() {
        return database.number(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
