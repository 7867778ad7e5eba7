package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A build is killed in each of its stages, while the server is at work for it. Nobody who reads the
 * marts notices, and the next build finds nothing in its way. {@link KillsWhilePublishingIT} kills
 * where the server has nothing to do.
 *
 * <p>Each test holds the build still with a lock that the stage needs, sees it wait for the lock,
 * and then kills it: whatever the machine's speed, the build dies at the same place.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledBuildIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Of so many the orders are committed by themselves, and not with other small tables. */
    private static final String USERS = "700";

    private static final String PUBLISHED_TABLES =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname IN ('core', 'marketing', 'product')\
            """;
    private static final String STAGING_SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeAll
    void publishOnce(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        program = ProgramOnDatabase.start(empty, KilledBuildIT.class.getClassLoader());
        String shop = directory.resolve("shop").toString();
        for (Ended ended :
                List.of(
                        program.run("generate", "--users", USERS, "--seed", "7", "--out", shop),
                        program.run("import", shop),
                        program.run("build"))) {
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void killedWhileItWrites() throws Exception {
        Map<String, String> before = publishedBeforeUsersAreCalled("Written");
        try (Barrier events = Barrier.againstReaders(database, "raw.events");
                ProgramProcess build = ProgramProcess.buildCore(database)) {
            build.awaitStage("write");
            await(build, events::isWaitedFor);

            killUnnoticed(build, before);
        }
        assertTheNextBuildPublishes("Written");
    }

    @Test
    void killedWhileItAudits() throws Exception {
        Map<String, String> before = publishedBeforeUsersAreCalled("Audited");
        try (LastKey key = LastKey.holdBack(database);
                ProgramProcess build = ProgramProcess.buildCore(database)) {
            build.awaitStage("audit");
            await(build, () -> key.isWaitedFor() && isStaged("fact_orders"));
            try (Barrier audited = Barrier.againstReaders(database, "core__next.fact_orders")) {
                key.letGo();
                await(build, audited::isWaitedFor);

                killUnnoticed(build, before);
            }
        }
        assertTheNextBuildPublishes("Audited");
    }

    @Test
    void killedWhileItsPublicationWaitsForAReader() throws Exception {
        Map<String, String> before = publishedBeforeUsersAreCalled("Read");
        try (Barrier reader = Barrier.againstReplacement(database, "core.fact_orders");
                ProgramProcess build = ProgramProcess.buildCore(database)) {
            build.awaitStage("publish");
            await(build, reader::isWaitedFor);

            killUnnoticed(build, before);
        }
        assertTheNextBuildPublishes("Read");
    }

    @Test
    void killedWhenAllTablesAreReplacedAndNothingIsCommitted() throws Exception {
        Map<String, String> before = publishedBeforeUsersAreCalled("Replaced");
        try (Barrier publications = Barrier.againstWriters(database, "ops.publications");
                ProgramProcess build = ProgramProcess.build(database)) {
            build.awaitStage("publish");
            await(build, publications::isWaitedFor);

            killUnnoticed(build, before);
        }
        assertTheNextBuildPublishes("Replaced");
    }

    @Test
    void publishesNothingWhenItsResultsCannotBeKept() {
        Map<String, String> before = publishedBeforeUsersAreCalled("Lost");
        database.execute(
                "ALTER TABLE ops.test_results ADD CONSTRAINT disk_is_full CHECK (false) NOT VALID");

        Ended build = program.run("build");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(1);
        assertThat(published()).isEqualTo(before);
        assertThatTheMartsCanBeRead();
        database.execute("ALTER TABLE ops.test_results DROP CONSTRAINT disk_is_full");
        assertTheNextBuildPublishes("Lost");
    }

    @Test
    void publishesNothingWhenItLostItsLock() throws Exception {
        Map<String, String> before = publishedBeforeUsersAreCalled("Unlocked");
        try (LastKey key = LastKey.holdBack(database)) {
            CompletableFuture<Ended> build =
                    CompletableFuture.supplyAsync(() -> program.run("build", "--mart", "core"));
            while (!key.isWaitedFor()) {
                assertThat(build).as("the build waits").isNotDone();
            }
            database.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'greenery build'"
                            + " AND datname = current_database()");
            key.letGo();

            assertThat(build.get().told()).startsWith("1: The build lost its lock");
        }
        assertThat(published()).isEqualTo(before);
        assertTheNextBuildPublishes("Unlocked");
    }

    /** What is published, and then gives the next build something else to publish. */
    private Map<String, String> publishedBeforeUsersAreCalled(String name) {
        Map<String, String> published = published();
        database.execute("UPDATE raw.users SET first_name = '%s'".formatted(name));
        return published;
    }

    private void killUnnoticed(ProgramProcess build, Map<String, String> before)
            throws InterruptedException {
        assertThat(build.isAlive()).isTrue();
        build.kill();

        assertThat(published()).isEqualTo(before);
        assertThatTheMartsCanBeRead();
    }

    private void assertThatTheMartsCanBeRead() {
        Ended read = program.run("show", "fact_orders", "--limit", "1");
        assertThat(read.exitCode()).as(read.toString()).isZero();
    }

    private void assertTheNextBuildPublishes(String name) {
        until(() -> database.advisoryLocks() == 0, () -> "The server keeps the dead build's lock");

        Ended next = program.run("build");

        assertThat(next.exitCode()).as(next.toString()).isZero();
        assertThat(
                        database.number(
                                "SELECT count(*) FROM core.dim_users WHERE name LIKE '%s %%'"
                                        .formatted(name)))
                .isEqualTo(database.number("SELECT count(*) FROM raw.users"));
        assertThat(database.rows(STAGING_SCHEMAS)).isEmpty();
        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id DESC LIMIT 2"))
                .containsExactly(List.of("published"), List.of("failed"));
    }

    /** All rows of all published tables, and since when each mart is what it is. */
    private Map<String, String> published() {
        Map<String, String> published = new TreeMap<>();
        for (List<String> table : database.rows(PUBLISHED_TABLES)) {
            published.put(table.getFirst(), fingerprint(table.getFirst()));
        }
        for (List<String> mart :
                database.rows("SELECT mart, max(published_at) FROM ops.publications GROUP BY 1")) {
            published.put(mart.getFirst(), mart.getLast());
        }
        assertThat(published).containsKeys("core", "core.fact_orders", "product.fact_product");
        return published;
    }

    private String fingerprint(String table) {
        return database.rows(
                        "SELECT count(*), md5(string_agg(t::text, ',' ORDER BY t::text)) FROM %s t"
                                .formatted(table))
                .toString();
    }

    private boolean isStaged(String coreTable) {
        return database.number(
                        "SELECT count(*) FROM pg_tables WHERE schemaname = 'core__next'"
                                + " AND tablename = '%s'".formatted(coreTable))
                == 1;
    }

    private static void await(ProgramProcess build, BooleanSupplier condition) {
        until(() -> condition.getAsBoolean() || !build.isAlive(), () -> "The build never waits");
        assertThat(build.isAlive()).as("the build waits").isTrue();
    }

    /** Asks the database again and again; the question itself takes the time of a round trip. */
    private static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(otherwise.get())
                    .isLessThan(PATIENCE);
        }
    }
}
