package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tables are written as the models say, where nobody sees them. */
@ExtendWith(WarehouseExtension.class)
class PostgresStageIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final UserId BEN = new UserId(new UUID(0, 2));

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void everyTypeOfColumnArrivesAsItIs() {
        herbarium.publish(
                List.of(new Collector(ANN)), List.of(aLeaf(9, ANN), bare(aLeaf(10, ANN))));

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
        herbarium.publish(List.of(), List.of());

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
        herbarium.publish(List.of(new Collector(ANN)), List.of());

        try (Staging staging =
                herbarium.staged(List.of(new Collector(ANN), new Collector(BEN)), List.of())) {
            assertThat(staging).isNotNull();
            assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%next'"))
                .isEmpty();
    }

    @Test
    void whatAKilledBuildLeftIsReplaced() {
        Staging killed = herbarium.staged(List.of(new Collector(BEN)), List.of(aLeaf(2, BEN)));
        assertThat(killed).as("never closed").isNotNull();

        herbarium.publish(List.of(new Collector(ANN)), List.of(aLeaf(1, ANN)));

        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(1);
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%next'"))
                .isEmpty();
    }

    @Test
    void leavesTheTablesOfABuildThatCameAfter() {
        Staging late = herbarium.staged(List.of(new Collector(ANN)), List.of());
        try (Staging next =
                herbarium.staged(List.of(new Collector(ANN), new Collector(BEN)), List.of())) {
            late.close();

            next.publish(herbarium.aRun(), Optional.empty());
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(2);
    }
}
