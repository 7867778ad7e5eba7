package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.GardenComparisons.FERN;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Versions have other models, columns and keys. */
@ExtendWith(WarehouseExtension.class)
class ComparedShapesIT {
    private GardenComparisons comparisons;

    @BeforeEach
    void twoVersions(TestDatabase empty) {
        comparisons = new GardenComparisons(empty);
    }

    @Test
    void tellsWhatColumnsAndModelsCameAndWent() {
        comparisons
                .versions()
                .table(
                        "garden",
                        1,
                        "dim_plants",
                        "plant_id uuid PRIMARY KEY, bed text, leaves integer NOT NULL, seeds"
                                + " bigint");
        comparisons
                .versions()
                .table(
                        "garden",
                        2,
                        "dim_plants",
                        "plant_id uuid PRIMARY KEY, bed text NOT NULL, leaves bigint NOT NULL,"
                                + " colour text");
        comparisons
                .versions()
                .rows("garden", 1, "dim_plants", "'%s', 'north', 5, 1".formatted(FERN));
        comparisons
                .versions()
                .rows("garden", 2, "dim_plants", "'%s', 'north', 5, 'red'".formatted(FERN));
        comparisons.versions().table("garden", 1, "dim_old", "id integer PRIMARY KEY");
        comparisons.versions().table("garden", 2, "dim_new", "id integer PRIMARY KEY");
        comparisons.versions().rows("garden", 2, "dim_new", "1");

        List<ModelComparison> models = comparisons.compare().models();

        assertThat(((Compared) models.getFirst()).shape())
                .containsExactly(
                        new ShapeChange.Altered(
                                new TableColumn("bed", "text", true),
                                new TableColumn("bed", "text", false)),
                        new ShapeChange.Altered(
                                new TableColumn("leaves", "integer", false),
                                new TableColumn("leaves", "bigint", false)),
                        new ShapeChange.Added(new TableColumn("colour", "text", true)),
                        new ShapeChange.Removed(new TableColumn("seeds", "bigint", true)));
        assertThat(((ByKey) ((Compared) models.getFirst()).rows()).unchanged()).isEqualTo(1);
        assertThat(models.subList(1, 3))
                .containsExactly(
                        new ModelComparison.Added("dim_new", 1),
                        new ModelComparison.Removed("dim_old", 0));
    }

    @Test
    void comparesCountsAloneWhereKeysDiffer() {
        comparisons
                .versions()
                .table("garden", 1, "dim_plants", "plant_id uuid PRIMARY KEY, bed text NOT NULL");
        comparisons
                .versions()
                .table(
                        "garden",
                        2,
                        "dim_plants",
                        "plant_id uuid, bed text, PRIMARY KEY (bed, plant_id)");
        comparisons.versions().rows("garden", 2, "dim_plants", "'%s', 'north'".formatted(FERN));

        assertThat(((Compared) comparisons.compare().models().getFirst()).rows())
                .isEqualTo(new CountsOnly(List.of("plant_id"), List.of("bed", "plant_id"), 0, 1));
    }
}
