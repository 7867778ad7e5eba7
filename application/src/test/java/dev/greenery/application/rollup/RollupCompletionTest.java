package dev.greenery.application.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.testing.Fixtures;
import dev.greenery.domain.testing.Shop;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RollupCompletionTest {
    @Model(name = "plants", layer = Layer.DIMENSION, description = "One row per product.")
    record Plant(@Key ProductId productId, String name, Optional<Integer> inventory) {}

    record PlantBuilder() implements DimensionBuilder<Plant> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Plant> build(CatalogueScope catalogue) {
            return catalogue.products().stream()
                    .map(p -> new Plant(p.id(), p.name(), p.inventory()));
        }
    }

    record Score(int rank, boolean last) {}

    @Model(name = "ranks", layer = Layer.FACT, description = "One row per plant.")
    record Rank(
            @Key ProductId productId,
            @Lookup(value = Plant.class, column = "name") String plantName,
            @Lookup(Plant.class) Optional<Integer> inventory,
            @Lookup(Plant.class) Optional<String> name,
            @Sum long plants,
            @Completed @Embed Score score) {}

    /** The merged order is the order of the keys. */
    record RankBuilder() implements RollupBuilder<Rank> {
        @Override
        public List<Contribution<?, Rank>> contributions() {
            return List.of(Contribution.of(Plant.class, Rank.class).count(Rank::plants));
        }

        @Override
        public Seed<Rank> seed() {
            return Seed.of(Rank::productId, Shop.BAMBOO.id());
        }

        @Override
        public List<Completion<Rank, ?>> completions() {
            return List.of(
                    Completion.ofAll(
                            Rank::score,
                            (rows, catalogue) ->
                                    row ->
                                            new Score(
                                                    rows.indexOf(row),
                                                    row.equals(rows.getLast()))));
        }
    }

    record Garden() implements Mart {
        @Override
        public String name() {
            return "garden";
        }

        @Override
        public String description() {
            return "Plants.";
        }

        @Override
        public String owner() {
            return "gardeners";
        }
    }

    private static List<Rank> ranks() {
        return InMemoryBuild.anInMemoryBuild()
                .with(
                        Fixtures.anEmptyCatalogue()
                                .selling(Shop.POTHOS)
                                .selling(Shop.MONSTERA)
                                .selling(Shop.BAMBOO)
                                .build())
                .withMart(new Garden(), new PlantBuilder(), new RankBuilder())
                .run()
                .rows(Rank.class);
    }

    @Test
    void aLookupTellsWhatTheDimensionHasOfTheKey() {
        Rank pothos =
                ranks().stream()
                        .filter(rank -> rank.productId().equals(Shop.POTHOS.id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(pothos.plantName()).isEqualTo(Shop.POTHOS.name());
        assertThat(pothos.name()).contains(Shop.POTHOS.name());
        assertThat(pothos.inventory()).isEqualTo(Shop.POTHOS.inventory());
    }

    @Test
    void aGroupIsCompletedFromAllRows() {
        assertThat(ranks()).extracting(rank -> rank.score().rank()).containsExactly(0, 1, 2);
        assertThat(ranks())
                .extracting(rank -> rank.score().last())
                .containsExactly(false, false, true);
    }

    @Test
    void measuresStayAsTheyWereMerged() {
        assertThat(ranks()).extracting(Rank::plants).containsOnly(1L);
    }

    @Test
    void whatIsLookedUpIsPartOfTheLineage() {
        ModelDefinition<?> rank =
                MartRegistry.of(
                                List.of(
                                        new MartModule(
                                                new Garden(),
                                                List.of(new PlantBuilder(), new RankBuilder()),
                                                List.of())))
                        .model(Rank.class);

        assertThat(rank.inputs().models()).containsExactly(Plant.class);
    }
}
