package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.Staging;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;

/** Builds replace and drop what the platform made, and nothing else. */
@ExtendWith(WarehouseExtension.class)
class OwnedTablesIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void aTableUnderNoModelsNameIsLeftAlone() {
        herbarium.publish(MODELS);
        database.execute("CREATE TABLE herbarium.price_list AS SELECT 7 AS price");

        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);

        assertThat(database.number("SELECT price FROM herbarium.price_list")).isEqualTo(7);
    }

    @Test
    void aTableThatSomebodyRenamedIsKept() {
        herbarium.publish(MODELS);
        database.execute("ALTER TABLE herbarium.leaves RENAME TO leaves_of_2020");
        database.execute("ALTER INDEX herbarium.leaves_pkey RENAME TO leaves_of_2020_pkey");

        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);

        assertThat(herbarium.tables("herbarium"))
                .containsExactly("collectors", "leaves", "leaves_of_2020");
    }

    @Test
    void theTableOfAModelThatIsGoneIsDropped() {
        herbarium.publish(MODELS);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        herbarium.publish(List.of(Herbarium.model(Collector.class)));

        assertThat(herbarium.tables("herbarium")).containsExactly("collectors", "price_list");
    }

    @Test
    void whatSomebodyPutAmongUnpublishedTablesStays() {
        try (Staging staging = herbarium.stage(MODELS)) {
            database.execute("CREATE TABLE herbarium__next.mine AS SELECT 7 AS x");
            database.execute("CREATE FUNCTION herbarium__next.f() RETURNS int RETURN 1");
            staging.seal();
        }

        assertThat(herbarium.tables("herbarium__next")).containsExactly("mine");
        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);
        assertThat(database.number("SELECT x FROM herbarium__next.mine")).isEqualTo(7);
        assertThat(database.number("SELECT herbarium__next.f()")).isEqualTo(1);
    }

    /** It goes on in the same schema, because somebody's table keeps that from being made anew. */
    @Test
    void aBuildThatLostItsLockLeavesTheTablesOfTheNextOne() {
        Staging lost = herbarium.stage(MODELS);
        lost.seal();
        database.execute("CREATE TABLE herbarium__next.mine AS SELECT 7 AS x");
        try (Staging next = herbarium.stage(MODELS)) {
            next.seal();

            lost.close();

            assertThat(herbarium.tables("herbarium__next"))
                    .containsExactly("collectors", "leaves", "mine");
            next.publish(herbarium.aRun(), Optional.empty());
        }
        assertThat(herbarium.tables("herbarium")).containsExactly("collectors", "leaves");
    }

    @Test
    void theListForgetsWhatSomebodyDropped() {
        herbarium.publish(MODELS);
        database.execute("DROP SCHEMA herbarium CASCADE");

        assertThat(herbarium.foreign()).isEmpty();

        assertThat(
                        database.number(
                                "SELECT count(*) FROM ops.owned_objects"
                                        + " WHERE schema_name = 'herbarium'"))
                .isZero();
        herbarium.publish(MODELS);
        assertThat(herbarium.tables("herbarium")).containsExactly("collectors", "leaves");
    }
}
