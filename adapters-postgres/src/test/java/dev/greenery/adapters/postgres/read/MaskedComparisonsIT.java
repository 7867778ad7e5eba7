package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.GardenComparisons.FERN;
import static dev.greenery.adapters.postgres.read.GardenComparisons.byKey;
import static dev.greenery.adapters.postgres.read.GardenComparisons.column;
import static dev.greenery.adapters.postgres.read.GardenComparisons.plant;
import static dev.greenery.adapters.postgres.read.GardenComparisons.query;
import static dev.greenery.adapters.postgres.read.GardenComparisons.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.RowDifference.ValueChange;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;

/** What is or may be personal is masked. */
@ExtendWith(WarehouseExtension.class)
class MaskedComparisonsIT {
    private GardenComparisons comparisons;

    @BeforeEach
    void twoVersions(TestDatabase empty) {
        comparisons = new GardenComparisons(empty);
    }

    @Test
    void personalDataIsMaskedUnlessItIsAskedFor() {
        comparisons.plants(1, plant(FERN, "'north', 'Ann', 1, true, null, '1970-02-03'"));
        comparisons.plants(2, plant(FERN, "'north', 'Ben', 1, true, null, null"));

        assertThat(byKey(comparisons.compare()).columns())
                .containsExactly(
                        column("gardener", 1, sample(FERN, "***", "***")),
                        column(
                                "gardener_born_on",
                                1,
                                new Sample(
                                        List.of(FERN),
                                        new ValueChange(Optional.of("***"), Optional.empty()))));
        assertThat(
                        byKey(
                                        comparisons.compare(
                                                query(
                                                        "garden",
                                                        new Later.Published(),
                                                        PersonalData.REVEALED)))
                                .columns())
                .contains(column("gardener", 1, sample(FERN, "Ann", "Ben")));
    }

    @Test
    void whatTheProgramDoesNotKnowMayBePersonal() {
        comparisons.versions().table("garden", 1, "dim_beds", "bed text PRIMARY KEY, owner text");
        comparisons.versions().table("garden", 2, "dim_beds", "bed text PRIMARY KEY, owner text");
        comparisons.versions().rows("garden", 1, "dim_beds", "'north', 'Ann'");
        comparisons.versions().rows("garden", 2, "dim_beds", "'north', 'Ben'");

        assertThat(byKey(comparisons.compare()).columns())
                .containsExactly(
                        column(
                                "owner",
                                1,
                                new Sample(
                                        List.of("***"),
                                        new ValueChange(Optional.of("***"), Optional.of("***")))));
    }
}
