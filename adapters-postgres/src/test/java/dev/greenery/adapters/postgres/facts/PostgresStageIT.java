package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ExtendWith(WarehouseExtension.class)
class PostgresStageIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final UserId BEN = new UserId(new UUID(0, 2));
    private static final Instant NOW = Instant.parse("2021-02-13T00:00:00Z");
    private static final List<String> MARTS = List.of("herbarium");

    private TestDatabase database;
    private PostgresStage stage;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        stage = new PostgresStage(database, this::inATransaction);
    }

    private void inATransaction(RunReport report, ReportTransaction.Publishing publishing) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            publishing.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot publish run " + report.id(), e);
        }
    }

    private RunReport aRun() {
        RunId run =
                new RunId(
                        database.number(
                                "INSERT INTO ops.runs (status, started_at)"
                                        + " VALUES ('running', now())"
                                        + " RETURNING run_id"));
        return new RunReport(run, NOW, NOW, MARTS, List.of(), Map.of(), List.of(), List.of());
    }

    private Staging staged(List<Collector> collectors, List<Leaf> leaves) {
        Staging staging = stage.stage(Herbarium.REGISTRY.models());
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

    private void published(List<Collector> collectors, List<Leaf> leaves) {
        try (Staging staging = staged(collectors, leaves)) {
            staging.publish(aRun());
        }
    }

    private static Findings check(Staging staging, String test) {
        ModelDefinition<Leaf> leaves = Herbarium.model(Leaf.class);
        DataTest<Leaf> found =
                leaves.tests().stream()
                        .filter(t -> t.name().equals(test))
                        .findFirst()
                        .orElseThrow();
        return staging.check(leaves, found);
    }

    @Test
    void everyTypeOfColumnArrivesAsItIs() {
        published(List.of(new Collector(ANN)), List.of(aLeaf(9, ANN), bare(aLeaf(10, ANN))));

        assertThat(database.rows("SELECT * FROM herbarium.leaves ORDER BY leaf_id"))
                .containsExactly(
                        List.of(
                                "00000000-0000-0000-0000-000000000009",
                                "00000000-0000-0000-0000-000000000001",
                                "leaf 9",
                                "t",
                                "3",
                                "9",
                                "12.3450",
                                "10.05",
                                "0.5",
                                "2021-02-10 10:00:00.123456+00",
                                "2021-02-10",
                                "on_time",
                                "Ä \"shelf\",\n\\",
                                "-7",
                                "-0.01",
                                "1969-12-31 23:59:59.999999+00",
                                "3.000000"),
                        List.of(
                                "00000000-0000-0000-0000-00000000000a",
                                "00000000-0000-0000-0000-000000000001",
                                "leaf 10",
                                "f",
                                "0",
                                "10",
                                "12.3450",
                                "10.05",
                                "0.5",
                                "2021-02-10 10:00:00.123456+00",
                                "2021-02-10",
                                "on_time",
                                "null",
                                "null",
                                "null",
                                "null",
                                "null"));
    }

    @Test
    void tablesHaveTheirKeyAndTheirDescriptions() {
        published(List.of(), List.of());

        assertThat(
                        database.rows(
                                "SELECT obj_description('herbarium.leaves'::regclass),"
                                        + " col_description('herbarium.leaves'::regclass, 3),"
                                        + " (SELECT conname FROM pg_constraint WHERE contype = 'p'"
                                        + " AND conrelid = 'herbarium.leaves'::regclass)"))
                .containsExactly(
                        List.of(
                                "One row per leaf; it's dry.",
                                "Whose \"name\" it bears",
                                "leaves_pkey"));
        assertThat(database.rows("SELECT mart, published_at::text FROM ops.publications"))
                .containsExactly(List.of("herbarium", "2021-02-13 00:00:00+00"));
    }

    @Test
    void nobodySeesWhatIsNotPublished() {
        published(List.of(new Collector(ANN)), List.of());

        try (Staging staging = staged(List.of(new Collector(ANN), new Collector(BEN)), List.of())) {
            assertThat(staging).isNotNull();
            assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%next'"))
                .isEmpty();
    }

    @Test
    void whatAKilledBuildLeftIsReplaced() {
        Staging killed = staged(List.of(new Collector(BEN)), List.of(aLeaf(2, BEN)));
        assertThat(killed).as("never closed").isNotNull();

        published(List.of(new Collector(ANN)), List.of(aLeaf(1, ANN)));

        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(1);
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%next'"))
                .isEmpty();
    }

    @Test
    void aKeyThatIsNotUniqueIsCountedAndShown() {
        List<Leaf> leaves = List.of(aLeaf(1, ANN), aLeaf(1, ANN), aLeaf(1, ANN), aLeaf(2, ANN));
        try (Staging staging = staged(List.of(new Collector(ANN)), leaves)) {
            Findings findings = check(staging, DataTest.KEY_TEST);

            assertThat(findings.failures()).isEqualTo(2);
            assertThat(findings.checked()).isEqualTo(4);
            assertThat(findings.sample())
                    .singleElement()
                    .asString()
                    .contains("leaf_id=00000000-0000-0000-0000-000000000001");
        }
    }

    @Test
    void uniquenessCanBeAskedOfSomeRowsOnly() {
        Leaf leaf = aLeaf(1, ANN);
        Leaf sameLabelButBare = bare(aLeaf(1, ANN));
        try (Staging staging =
                staged(List.of(new Collector(ANN)), List.of(leaf, sameLabelButBare))) {
            assertThat(check(staging, "unique_label_where_whole").failures()).isZero();
        }
        try (Staging staging = staged(List.of(new Collector(ANN)), List.of(leaf, leaf))) {
            Findings findings = check(staging, "unique_label_where_whole");

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings.sample().getFirst().values()).containsEntry("label", "***");
        }
    }

    @Test
    void aReferenceToNoRowIsCountedAndShown() {
        try (Staging staging =
                staged(List.of(new Collector(ANN)), List.of(aLeaf(1, ANN), aLeaf(2, BEN)))) {
            Findings findings = check(staging, "reference_collector_id");

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings.sample().getFirst().values())
                    .containsEntry("leaf_id", "00000000-0000-0000-0000-000000000002")
                    .containsEntry("collector_id", BEN.toString());
        }
    }

    @Test
    void whoeverMayReadATableMayReadItsSuccessor() {
        published(List.of(), List.of());
        database.execute("CREATE ROLE leaf_reader");
        database.execute("GRANT SELECT ON herbarium.leaves TO leaf_reader");

        published(List.of(), List.of());

        assertThat(
                        database.rows(
                                "SELECT has_table_privilege('leaf_reader', 'herbarium.leaves',"
                                        + " 'SELECT')"))
                .containsExactly(List.of("t"));
        database.execute("DROP OWNED BY leaf_reader");
        database.execute("DROP ROLE leaf_reader");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW public.mine AS SELECT * FROM herbarium.collectors"
                        + "| view public.mine of postgres",
                "CREATE MATERIALIZED VIEW public.mine AS SELECT * FROM herbarium.collectors"
                        + "| materialized view public.mine of postgres",
                "CREATE TABLE public.mine (collector uuid REFERENCES herbarium.collectors)"
                        + "| table constraint mine_collector_fkey on public.mine of postgres",
                "CREATE TABLE public.mine (collectors herbarium.collectors[])"
                        + "| table public.mine of postgres",
                "CREATE FUNCTION public.mine() RETURNS bigint"
                        + " RETURN (SELECT count(*) FROM herbarium.collectors)"
                        + "| function public.mine() of postgres"
            })
    void whatDependsOnAPublishedTableStopsThePublicationAndIsNamed(String made, String named) {
        published(List.of(new Collector(ANN)), List.of());
        database.execute(made);

        assertThatThrownBy(() -> published(List.of(), List.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("every mart is as it was")
                .hasMessageContaining(": " + named + ". Drop it");
        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
    }

    @Test
    void aPublicationWaitsForAReaderAndThenGoesThrough() throws SQLException {
        published(List.of(new Collector(ANN)), List.of());
        try (Connection reader = database.open();
                Statement statement = reader.createStatement();
                Staging staging = staged(List.of(), List.of())) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM herbarium.collectors").close();
            Thread publisher = Thread.ofVirtual().start(() -> staging.publish(aRun()));
            awaitALockWait();
            reader.commit();
            join(publisher);
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isZero();
    }

    @Test
    void leavesTheTablesOfABuildThatCameAfter() {
        Staging late = staged(List.of(new Collector(ANN)), List.of());
        try (Staging next = staged(List.of(new Collector(ANN), new Collector(BEN)), List.of())) {
            late.close();

            next.publish(aRun());
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(2);
    }

    private void awaitALockWait() {
        while (database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
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
