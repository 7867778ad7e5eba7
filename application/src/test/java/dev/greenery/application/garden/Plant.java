package dev.greenery.application.garden;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Source;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A plant: one column of each type, and each of the ways in which values are absent. */
@Model(name = "dim_plants", layer = Layer.DIMENSION, description = "One row per plant.")
public record Plant(
        @Key UUID plantId,
        String bed,
        Optional<String> colour,
        @Pii Optional<String> gardener,
        Money price,
        Optional<BigDecimal> height,
        boolean evergreen,
        Instant plantedAt,
        @Pii Optional<LocalDate> gardenerBornOn,
        int leaves,
        long seeds,
        double vigour) {

    static final class Builder implements DimensionBuilder<Plant> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Plant> build(CatalogueScope catalogue) {
            return Stream.empty();
        }
    }
}
