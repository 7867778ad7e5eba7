package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.BEN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;
import static dev.greenery.adapters.postgres.facts.Herbarium.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What others have that keeps rows from being changed is told. */
@ExtendWith(WarehouseExtension.class)
class ObstructedChangesIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = HerbariumBuilds.ofThreeLeaves(given);
    }

    @Test
    void aForeignKeyIsInTheWay() {
        database.execute(
                "CREATE TABLE public.mine (leaf uuid REFERENCES herbarium.leaves (leaf_id))");

        try (ChangeStaging changes = herbarium.changed(List.of(), List.of(), List.of())) {
            assertThat(changes.publish(herbarium.aRun(), Optional.empty()))
                    .isInstanceOf(Obstructed.class);
        }
    }

    @Test
    void anIndexThatRefusesARowIsInTheWay() {
        database.execute("CREATE UNIQUE INDEX mine ON herbarium__r1.leaves (label)");
        Leaf repeated = bare(aLeaf(3, BEN));

        try (ChangeStaging changes =
                herbarium.changed(
                        List.of(),
                        List.of(aLeaf(3, BEN)),
                        List.of(repeated, labelled(aLeaf(4, ANN), "leaf 1")))) {
            assertThat(changes.publish(herbarium.aRun(), Optional.empty()))
                    .isEqualTo(
                            new Obstructed(
                                    Map.of(
                                            "herbarium",
                                            List.of(
                                                    new ForeignObject(
                                                            "index",
                                                            "herbarium__r1.mine",
                                                            us())))));
        }
        assertThat(database.number("SELECT count(*) FROM herbarium.leaves WHERE whole"))
                .isEqualTo(3);
    }

    private String us() {
        return database.rows("SELECT current_user").getFirst().getFirst();
    }

    @Test
    void whoKeepsRowsFromBeingChangedHoldsThemUp() throws SQLException {
        HerbariumBuilds impatient = new HerbariumBuilds(database, Duration.ofMillis(100));
        try (Connection other = database.open();
                Statement statement = other.createStatement();
                ChangeStaging changes =
                        impatient.changed(List.of(), List.of(aLeaf(1, ANN)), List.of())) {
            other.setAutoCommit(false);
            statement.execute("SET LOCAL application_name = 'theirs'");
            statement.execute("SELECT FROM herbarium.leaves WHERE cells = 1 FOR UPDATE");

            assertThat(changes.publish(herbarium.aRun(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            HeldUp.class,
                            heldUp ->
                                    assertThat(heldUp.holders().get("herbarium"))
                                            .extracting(LockHolder::application)
                                            .containsOnly("theirs"));
            other.rollback();
            assertThat(changes.publish(herbarium.aRun(), Optional.empty()))
                    .isEqualTo(new Published());
        }
        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(2);
    }
}
