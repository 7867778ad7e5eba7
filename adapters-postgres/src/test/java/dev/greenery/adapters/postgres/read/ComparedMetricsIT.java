package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.GardenComparisons.FERN;
import static dev.greenery.adapters.postgres.read.GardenComparisons.IVY;
import static dev.greenery.adapters.postgres.read.GardenComparisons.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;

/** Metrics are computed on both versions. */
@ExtendWith(WarehouseExtension.class)
class ComparedMetricsIT {
    private GardenComparisons comparisons;

    @BeforeEach
    void twoVersions(TestDatabase empty) {
        comparisons = new GardenComparisons(empty);
    }

    @Test
    void evaluatesMetricsOnBothVersions() {
        comparisons.plants(
                1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 2, false"));
        comparisons.plants(2, plant(IVY, "'north', null, 2.50, true"));

        assertThat(comparisons.compare().metrics())
                .extracting(
                        metric -> metric.metric(),
                        metric -> metric.valueBefore().map(BigDecimal::toPlainString).orElse(""),
                        metric -> metric.valueAfter().map(BigDecimal::toPlainString).orElse(""))
                .containsExactly(
                        tuple("stock_value", "3.00", "2.50"),
                        tuple("visits_per_plant", "", ""),
                        tuple("evergreen_share", "0.500000", "1.000000"));
    }

    @Test
    void aMetricOfWhatAVersionLacksHasNoFigureThere() {
        comparisons
                .versions()
                .table("garden", 1, "dim_plants", "plant_id uuid PRIMARY KEY, price text");
        comparisons.versions().rows("garden", 1, "dim_plants", "'%s', 'cheap'".formatted(FERN));
        comparisons.plants(2, plant(FERN, "'north', null, 1, true"));

        assertThat(comparisons.compare().metrics())
                .allSatisfy(metric -> assertThat(metric.before()).isEmpty())
                .filteredOn(metric -> metric.after().isPresent())
                .extracting(metric -> metric.metric())
                .containsExactly("stock_value", "evergreen_share");
    }
}
