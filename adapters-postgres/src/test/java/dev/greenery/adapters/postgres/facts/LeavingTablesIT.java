package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** The tables of rows that leave are in nobody's way. */
@ExtendWith(WarehouseExtension.class)
class LeavingTablesIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = HerbariumBuilds.ofThreeLeaves(given);
    }

    @Test
    void whatAKilledBuildLeftIsReplaced() {
        ChangeStaging killed =
                herbarium.changed(List.of(), List.of(aLeaf(1, ANN)), List.of(aLeaf(9, ANN)));
        assertThat(killed).as("never closed").isNotNull();
        assertThat(herbarium.tables("herbarium__gone")).containsExactly("leaves");
        assertThat(herbarium.foreign()).isEmpty();

        herbarium.change(List.of(), List.of(), List.of(aLeaf(4, ANN)));

        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(4);
        assertThat(herbarium.tables("herbarium__gone")).isEmpty();
    }

    @Test
    void aBuildOfEverythingRemovesIt() {
        ChangeStaging killed = herbarium.changed(List.of(), List.of(aLeaf(1, ANN)), List.of());
        assertThat(killed).as("never closed").isNotNull();

        herbarium.publish(List.of(), List.of());

        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%gone'"))
                .isEmpty();
    }

    @Test
    void whatOthersHaveUnderTheNameIsFound() {
        database.execute("CREATE SCHEMA herbarium__gone");

        assertThat(herbarium.foreign()).singleElement().asString().contains("herbarium__gone");
    }
}
