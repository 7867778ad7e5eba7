package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.LockHolder;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody's transaction holds a published table, and goes on. */
@ExtendWith(WarehouseExtension.class)
class HeldTablesIT {
    /** Whether the table that is not read is locked, while the one that is read is waited for. */
    private static final String LOCKED_WHILE_WAITING =
            """
            SELECT bool_or(granted AND relation = 'herbarium.collectors'::regclass) FROM pg_locks
            WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            HAVING bool_or(NOT granted AND relation = 'herbarium.leaves'::regclass)\
            """;

    private TestDatabase database;
    private Connection holder;
    private long pid;

    @BeforeEach
    void publishAndHold(TestDatabase given) throws SQLException {
        database = given;
        new HerbariumBuilds(given)
                .publish(List.of(new Collector(new UserId(new UUID(0, 1)))), List.of());
        holder = given.open();
        holder.setAutoCommit(false);
        hold("collectors");
        try (Statement statement = holder.createStatement()) {
            statement.execute("SET application_name = 'a forgotten window'");
            try (var own = statement.executeQuery("SELECT pg_backend_pid()")) {
                own.next();
                pid = own.getLong(1);
            }
        }
    }

    private void hold(String table) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.executeQuery("SELECT * FROM herbarium." + table).close();
        }
    }

    @AfterEach
    void letGo() throws SQLException {
        holder.close();
    }

    private PublicationOutcome publishWithin(Duration patience) {
        return new HerbariumBuilds(database, patience).tryToPublish(MODELS);
    }

    @Test
    void whoHoldsWhatSinceWhenIsTold() {
        assertThat(publishWithin(Duration.ZERO))
                .asInstanceOf(type(HeldUp.class))
                .extracting(held -> held.holders().get("herbarium"))
                .satisfies(
                        holders -> {
                            assertThat(holders).hasSize(1);
                            LockHolder found = holders.getFirst();
                            assertThat(found.pid()).isEqualTo(pid);
                            assertThat(found.application()).isEqualTo("a forgotten window");
                            assertThat(found.table()).isEqualTo("herbarium.collectors");
                            assertThat(found.since()).isPresent();
                        });
        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
        assertThat(herbariumVersions()).isEqualTo(1);
    }

    private long herbariumVersions() {
        return database.number("SELECT count(*) FROM ops.versions");
    }

    @Test
    void whileItGoesOnNobodyElseWaits() throws SQLException {
        CompletableFuture<PublicationOutcome> outcome =
                CompletableFuture.supplyAsync(() -> publishWithin(Duration.ofSeconds(30)));
        awaitThePause(outcome);

        for (int i = 0; i < 50; i++) {
            assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
            assertThat(database.waits()).isZero();
        }
        assertThat(outcome).isNotDone();
        holder.commit();

        assertThat(outcome.join()).isEqualTo(new Published());
    }

    private void awaitThePause(CompletableFuture<PublicationOutcome> outcome) {
        while (!pauses()) {
            assertThat(outcome).as("the publication goes on trying").isNotDone();
        }
    }

    private boolean pauses() {
        return database.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
                > 0;
    }

    /** Whoever comes from one to the other would meet a publication that waits for them. */
    @Test
    void whatNobodyReadsIsOpenWhileATryWaitsForWhatIsRead() throws SQLException {
        holder.commit();
        hold("leaves");
        CompletableFuture<PublicationOutcome> outcome =
                CompletableFuture.supplyAsync(() -> publishWithin(Duration.ofSeconds(30)));

        assertThat(isLockedWhileItWaits(outcome)).isEqualTo("f");
        holder.commit();

        assertThat(outcome.join()).isEqualTo(new Published());
    }

    /** A try is short: when it was missed, the holder goes, and the next one meets a new one. */
    private String isLockedWhileItWaits(CompletableFuture<PublicationOutcome> outcome)
            throws SQLException {
        List<List<String>> found = database.rows(LOCKED_WHILE_WAITING);
        while (found.isEmpty()) {
            assertThat(outcome).as("the publication goes on trying").isNotDone();
            if (pauses()) {
                holder.commit();
                hold("leaves");
            }
            found = database.rows(LOCKED_WHILE_WAITING);
        }
        return found.getFirst().getFirst();
    }
}
