package dev.greenery.adapters.postgres.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is not the platform's is found before a build begins, and survives all that a build does.
 */
@ExtendWith(WarehouseExtension.class)
class OwnershipIT {
    private static final List<ModelDefinition<?>> MODELS = Herbarium.REGISTRY.models();
    private static final List<String> MARTS = List.of("herbarium");

    private TestDatabase database;
    private PostgresStage stage;
    private String us;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        stage = new PostgresStage(database, this::inATransaction);
        us = database.rows("SELECT current_user").getFirst().getFirst();
    }

    private void publish(List<ModelDefinition<?>> models) {
        try (Staging staging = stage.stage(models)) {
            staging.seal();
            staging.publish(aRun());
        }
    }

    private RunReport aRun() {
        long run =
                database.number(
                        "INSERT INTO ops.runs (status, started_at) VALUES ('running', now())"
                                + " RETURNING run_id");
        return new RunReport(
                new RunId(run),
                Instant.EPOCH,
                Instant.EPOCH,
                MARTS,
                List.of(),
                Map.of(),
                List.of(),
                List.of());
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

    private List<ForeignObject> foreign() {
        return stage.foreign(MODELS, MARTS);
    }

    private List<String> tables(String schema) {
        return database
                .rows(
                        "SELECT tablename FROM pg_tables WHERE schemaname = '%s' ORDER BY 1"
                                .formatted(schema))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void nothingStandsInTheWayOfTheFirstBuildOrTheNext() {
        assertThat(foreign()).isEmpty();
        publish(MODELS);
        assertThat(foreign()).isEmpty();
        publish(MODELS);
        assertThat(foreign()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table             | leaves      | CREATE TABLE herbarium.leaves (x int)",
                "table             | leaves      | CREATE TABLE herbarium.leaves (x int) PARTITION"
                        + " BY LIST (x)",
                "view              | leaves      | CREATE VIEW herbarium.leaves AS SELECT 1 AS x",
                "materialized view | leaves      | CREATE MATERIALIZED VIEW herbarium.leaves AS"
                        + " SELECT 1 AS x",
                "sequence          | leaves      | CREATE SEQUENCE herbarium.leaves",
                "foreign table     | leaves      | CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s"
                        + " FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE herbarium.leaves (x int)"
                        + " SERVER s",
                "composite type    | leaves      | CREATE TYPE herbarium.leaves AS (x int)",
                "type              | leaves      | CREATE DOMAIN herbarium.leaves AS int",
                "type              | leaves      | CREATE TYPE herbarium.leaves AS ENUM ('oak')",
                "index             | leaves_pkey | CREATE TABLE herbarium.mine (x int); CREATE"
                        + " INDEX leaves_pkey ON herbarium.mine (x)",
            })
    void anythingUnderAModelsNameIsFound(String kind, String name, String create) {
        publish(MODELS);
        database.execute("DROP TABLE herbarium.leaves");
        database.execute(create);

        assertThat(foreign()).containsExactly(new ForeignObject(kind, "herbarium." + name, us));
    }

    @Test
    void everythingIsFoundAtOnce() {
        database.execute("CREATE ROLE price_keeper");
        database.execute("CREATE SCHEMA herbarium AUTHORIZATION price_keeper");
        database.execute("CREATE SCHEMA herbarium__next");
        database.execute("CREATE TABLE herbarium__next.collectors (x int)");

        assertThat(foreign())
                .containsExactlyInAnyOrder(
                        new ForeignObject("schema", "herbarium", "price_keeper"),
                        new ForeignObject("schema", "herbarium__next", us),
                        new ForeignObject("table", "herbarium__next.collectors", us));
        database.execute("DROP SCHEMA herbarium; DROP ROLE price_keeper");
    }

    @Test
    void aTableUnderNoModelsNameIsLeftAlone() {
        publish(MODELS);
        database.execute("CREATE TABLE herbarium.price_list AS SELECT 7 AS price");

        assertThat(foreign()).isEmpty();
        publish(MODELS);

        assertThat(database.number("SELECT price FROM herbarium.price_list")).isEqualTo(7);
    }

    @Test
    void aTableThatSomebodyMadeAgainIsTheirs() {
        publish(MODELS);
        database.execute("DROP TABLE herbarium.leaves");
        database.execute("CREATE TABLE herbarium.leaves AS SELECT 7 AS x");

        assertThat(foreign()).containsExactly(new ForeignObject("table", "herbarium.leaves", us));
    }

    @Test
    void aTableThatSomebodyRenamedIsKept() {
        publish(MODELS);
        database.execute("ALTER TABLE herbarium.leaves RENAME TO leaves_of_2020");
        database.execute("ALTER INDEX herbarium.leaves_pkey RENAME TO leaves_of_2020_pkey");

        assertThat(foreign()).isEmpty();
        publish(MODELS);

        assertThat(tables("herbarium")).containsExactly("collectors", "leaves", "leaves_of_2020");
    }

    @Test
    void aTableThatChangedHandsIsItsNewOwners() {
        publish(MODELS);
        database.execute("CREATE ROLE leaf_owner");
        database.execute("ALTER TABLE herbarium.leaves OWNER TO leaf_owner");

        assertThat(foreign())
                .contains(new ForeignObject("table", "herbarium.leaves", "leaf_owner"));
        database.execute("DROP OWNED BY leaf_owner; DROP ROLE leaf_owner");
    }

    @Test
    void aWarehouseThatChangedHandsAsAWholeIsStillOurs() {
        publish(MODELS);
        database.execute("CREATE ROLE heir");
        database.execute(
                """
                DO $$
                DECLARE command text;
                BEGIN
                    FOR command IN
                        SELECT format('ALTER TABLE %I.%I OWNER TO heir', schemaname, tablename)
                        FROM pg_tables WHERE schemaname IN ('raw', 'ops', 'herbarium')
                        UNION ALL
                        SELECT format('ALTER SCHEMA %I OWNER TO heir', nspname)
                        FROM pg_namespace WHERE nspname IN ('raw', 'ops', 'herbarium')
                    LOOP
                        EXECUTE command;
                    END LOOP;
                END $$\
                """);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        assertThat(foreign()).isEmpty();
        publish(MODELS);

        assertThat(tables("herbarium")).containsExactly("collectors", "leaves", "price_list");
        database.execute("DROP OWNED BY heir CASCADE; DROP ROLE heir");
    }

    @Test
    void theTableOfAModelThatIsGoneIsDropped() {
        publish(MODELS);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        publish(List.of(Herbarium.model(Collector.class)));

        assertThat(tables("herbarium")).containsExactly("collectors", "price_list");
    }

    @Test
    void whatSomebodyPutAmongUnpublishedTablesStays() {
        try (Staging staging = stage.stage(MODELS)) {
            database.execute("CREATE TABLE herbarium__next.mine AS SELECT 7 AS x");
            database.execute("CREATE FUNCTION herbarium__next.f() RETURNS int RETURN 1");
            staging.seal();
        }

        assertThat(tables("herbarium__next")).containsExactly("mine");
        assertThat(foreign()).isEmpty();
        publish(MODELS);
        assertThat(database.number("SELECT x FROM herbarium__next.mine")).isEqualTo(7);
        assertThat(database.number("SELECT herbarium__next.f()")).isEqualTo(1);
    }

    /** It goes on in the same schema, because somebody's table keeps that from being made anew. */
    @Test
    void aBuildThatLostItsLockLeavesTheTablesOfTheNextOne() {
        Staging lost = stage.stage(MODELS);
        lost.seal();
        database.execute("CREATE TABLE herbarium__next.mine AS SELECT 7 AS x");
        try (Staging next = stage.stage(MODELS)) {
            next.seal();

            lost.close();

            assertThat(tables("herbarium__next")).containsExactly("collectors", "leaves", "mine");
            next.publish(aRun());
        }
        assertThat(tables("herbarium")).containsExactly("collectors", "leaves");
    }

    @Test
    void aViewOnWhatAKilledBuildLeftIsFound() {
        Staging killed = stage.stage(MODELS);
        killed.seal();
        database.execute("CREATE VIEW public.mine AS SELECT * FROM herbarium__next.leaves");

        assertThat(foreign()).containsExactly(new ForeignObject("view", "public.mine", us));
    }

    /**
     * Every OID of a restored dump is another one, and those of schemas after an upgrade of the
     * server; the names and the owner are as they were.
     */
    @ParameterizedTest
    @ValueSource(strings = {"kind IN ('schema', 'table')", "kind = 'schema'"})
    void aWarehouseThatWasMovedKnowsItsObjectsByName(String moved) {
        publish(MODELS);
        database.execute(
                "UPDATE ops.owned_objects SET object_oid = (object_oid::bigint + 4000000)::oid"
                        + " WHERE "
                        + moved);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        assertThat(foreign()).isEmpty();
        publish(MODELS);

        assertThat(tables("herbarium")).containsExactly("collectors", "leaves", "price_list");
        assertThat(
                        database.rows(
                                """
                                SELECT object_oid::regclass FROM ops.owned_objects
                                 WHERE kind = 'table' AND schema_name = 'herbarium' ORDER BY 1\
                                """))
                .hasSize(2);
    }

    @Test
    void theListForgetsWhatSomebodyDropped() {
        publish(MODELS);
        database.execute("DROP SCHEMA herbarium CASCADE");

        assertThat(foreign()).isEmpty();

        assertThat(
                        database.number(
                                "SELECT count(*) FROM ops.owned_objects"
                                        + " WHERE schema_name = 'herbarium'"))
                .isZero();
        publish(MODELS);
        assertThat(tables("herbarium")).containsExactly("collectors", "leaves");
    }
}
