package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Source;

import java.util.stream.Stream;

/** Models that no schema can show. */
final class OddMarts {
    private OddMarts() {}

    @Model(name = "fact_odd", layer = Layer.FACT, description = "One row per oddity.")
    record Odd(@Key @Pii String email, String not) {}

    @Model(name = "direction", layer = Layer.FACT, description = "One row per clash.")
    record Clash(@Key String name) {}

    static final class OddBuilder implements DimensionBuilder<Odd> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Odd> build(CatalogueScope catalogue) {
            return Stream.empty();
        }
    }

    static final class ClashBuilder implements DimensionBuilder<Clash> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Clash> build(CatalogueScope catalogue) {
            return Stream.empty();
        }
    }
}
