package dev.greenery.testing;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;

import java.util.Optional;

/** A row of the tests of the kit. */
@Model(name = "dim_pots", layer = Layer.DIMENSION, description = "One row per pot.")
record Pot(@Key String name, int litres, Optional<String> plant) {
    @Derived
    boolean taken() {
        return plant.isPresent();
    }
}
