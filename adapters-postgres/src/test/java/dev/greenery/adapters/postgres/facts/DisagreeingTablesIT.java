package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.BEN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.RunReport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;

/** What leaves a table must be in it, and the table must be what it was. */
@ExtendWith(WarehouseExtension.class)
class DisagreeingTablesIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = HerbariumBuilds.ofThreeLeaves(given);
    }

    @Test
    void rowsThatLeaveAreThoseThatArePublished() {
        List<Leaf> leaving = List.of(aLeaf(1, ANN), aLeaf(3, BEN));
        try (ChangeStaging changes = herbarium.changed(List.of(), leaving, List.of())) {
            assertThat(changes.disagreeing()).isEmpty();

            database.execute("UPDATE herbarium.leaves SET shelf = NULL WHERE cells = 3");

            assertThat(changes.disagreeing()).containsExactly("herbarium.leaves");
            RunReport run = herbarium.aRun();
            assertThatThrownBy(() -> changes.publish(run, Optional.empty()))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("Somebody changed herbarium.leaves meanwhile");
        }
        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(3);
    }

    @Test
    void aNumberThatOnlyLooksDifferentIsWrittenAnew() {
        database.execute("UPDATE herbarium.leaves SET weight = 12.345 WHERE cells = 1");

        try (ChangeStaging changes =
                herbarium.changed(List.of(), List.of(aLeaf(1, ANN)), List.of())) {
            assertThat(changes.disagreeing()).containsExactly("herbarium.leaves");
        }
    }

    @Test
    void aRowLeavesOnce() {
        List<Leaf> leaving = List.of(aLeaf(1, ANN), aLeaf(1, ANN));
        try (ChangeStaging changes = herbarium.changed(List.of(), leaving, List.of())) {
            assertThat(changes.disagreeing()).containsExactly("herbarium.leaves");
        }
    }

    @Test
    void whatSomebodyDroppedIsNotChanged() {
        try (ChangeStaging changes = herbarium.changed(List.of(), List.of(), List.of())) {
            database.execute("DROP TABLE herbarium__r1.leaves CASCADE");
            assertThat(changes.disagreeing()).containsExactly("herbarium.leaves");
            RunReport run = herbarium.aRun();

            assertThatThrownBy(() -> changes.publish(run, Optional.empty()))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("Somebody dropped or moved a table of herbarium.leaves");
        }
    }

    @Test
    void tablesThatConsumersDoNotSeeAreNotChanged() {
        try (ChangeStaging changes = herbarium.changed(List.of(), List.of(), List.of())) {
            database.execute("DROP TABLE herbarium.collectors");

            assertThat(changes.disagreeing()).containsExactly("herbarium.collectors");
        }
    }

    @Test
    void columnsThatSomebodyAddedAreNotGuessedAt() {
        try (ChangeStaging changes = herbarium.changed(List.of(), List.of(), List.of())) {
            database.execute("ALTER TABLE herbarium.leaves ADD COLUMN mine text");
            assertThat(changes.disagreeing()).containsExactly("herbarium.leaves");
            RunReport run = herbarium.aRun();

            assertThatThrownBy(() -> changes.publish(run, Optional.empty()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("mine=text or null");
        }
    }
}
