package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.run.ForeignObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have under the names that a build needs is found before it begins. */
@ExtendWith(WarehouseExtension.class)
class ForeignNamesIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;
    private String us;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
        us = database.rows("SELECT current_user").getFirst().getFirst();
    }

    @Test
    void nothingStandsInTheWayOfTheFirstBuildOrTheNext() {
        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);
        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);
        assertThat(herbarium.foreign()).isEmpty();
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
        herbarium.publish(MODELS);
        database.execute("DROP TABLE herbarium.leaves");
        database.execute(create);

        assertThat(herbarium.foreign())
                .containsExactly(new ForeignObject(kind, "herbarium." + name, us));
    }

    @Test
    void everythingIsFoundAtOnce() {
        database.execute("CREATE ROLE price_keeper");
        database.execute("CREATE SCHEMA herbarium AUTHORIZATION price_keeper");
        database.execute("CREATE SCHEMA herbarium__next");
        database.execute("CREATE TABLE herbarium__next.collectors (x int)");

        assertThat(herbarium.foreign())
                .containsExactlyInAnyOrder(
                        new ForeignObject("schema", "herbarium", "price_keeper"),
                        new ForeignObject("schema", "herbarium__next", us),
                        new ForeignObject("table", "herbarium__next.collectors", us));
        database.execute("DROP SCHEMA herbarium; DROP ROLE price_keeper");
    }

    @Test
    void aTableThatSomebodyMadeAgainIsTheirs() {
        herbarium.publish(MODELS);
        database.execute("DROP TABLE herbarium.leaves");
        database.execute("CREATE TABLE herbarium.leaves AS SELECT 7 AS x");

        assertThat(herbarium.foreign())
                .containsExactly(new ForeignObject("table", "herbarium.leaves", us));
    }

    @Test
    void aTableThatChangedHandsIsItsNewOwners() {
        herbarium.publish(MODELS);
        database.execute("CREATE ROLE leaf_owner");
        database.execute("ALTER TABLE herbarium.leaves OWNER TO leaf_owner");

        assertThat(herbarium.foreign())
                .contains(new ForeignObject("table", "herbarium.leaves", "leaf_owner"));
        database.execute("DROP OWNED BY leaf_owner; DROP ROLE leaf_owner");
    }

    @Test
    void aViewOnWhatAKilledBuildLeftIsFound() {
        Staging killed = herbarium.stage(MODELS);
        killed.seal();
        database.execute("CREATE VIEW public.mine AS SELECT * FROM herbarium__next.leaves");

        assertThat(herbarium.foreign())
                .containsExactly(new ForeignObject("view", "public.mine", us));
    }
}
