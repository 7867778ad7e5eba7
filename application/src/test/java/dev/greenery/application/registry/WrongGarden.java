package dev.greenery.application.registry;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Marts in which everything is wrong that can be, and one grower in whom nothing is. */
final class WrongGarden {
    private record Named(String name, String description, String owner) implements Mart {}

    @Model(name = "plants", layer = Layer.DIMENSION, description = "One row per product.")
    record Plant(
            @Key ProductId productId,
            String name,
            int height,
            int total1,
            int total_1,
            Optional<Integer> stock) {}

    @Model(name = "users", layer = Layer.DIMENSION, description = "One row per user.")
    record Grower(@Key UserId userId, String name) {}

    @Model(name = "Bad Name", layer = Layer.FACT, description = "One row per order.")
    record BadName(@Key OrderId orderId, @Ref(Plant.class) OrderId plantId) {}

    @Model(name = "query", layer = Layer.FACT, description = " ")
    record Reserved(@Key OrderId orderId, @Embed String group) {}

    @Model(name = "height_value", layer = Layer.FACT, description = "One row per product.")
    record Ranking(
            @Key ProductId productId,
            @Key String season,
            @Lookup(Plant.class) String nickname,
            @Lookup(value = Plant.class, column = "name") int plantName,
            @Lookup(Grower.class) Optional<String> name,
            @Sum long plants,
            @Sum BigDecimal weight,
            @Max long highest,
            @Completed int place,
            @Completed int rank) {}

    record PlantBuilder() implements DimensionBuilder<Plant> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Plant> build(CatalogueScope catalogue) {
            return Stream.empty();
        }

        @Override
        public Expectations<Plant> tests() {
            return Expectations.of(
                    Expectations.positive(Plant::name),
                    Expectations.matches(Plant::height, "[0-9]+"),
                    new UniqueTest<>(
                            "unique_tall",
                            Severity.ERROR,
                            List.of("name"),
                            new Filter.Compare<>("height", Filter.Operator.AT_LEAST, "10")),
                    Expectations.reconciles(
                            "names_add_up",
                            Total.sumOf(Plant.class, Plant::name),
                            Total.rowsOf(SourceTable.PRODUCTS)));
        }
    }

    record GrowerBuilder() implements UserModelBuilder<Grower> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Grower> build(UserScope user) {
            return Stream.empty();
        }
    }

    record BadNameBuilder() implements UserModelBuilder<BadName> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS);
        }

        @Override
        public Stream<BadName> build(UserScope user) {
            return Stream.empty();
        }
    }

    record ReservedBuilder() implements UserModelBuilder<Reserved> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS);
        }

        @Override
        public Stream<Reserved> build(UserScope user) {
            return Stream.empty();
        }
    }

    record RankingBuilder() implements RollupBuilder<Ranking> {
        @Override
        public List<Contribution<?, Ranking>> contributions() {
            return List.of(
                    Contribution.of(Plant.class, Ranking.class)
                            .sum(Ranking::highest, Plant::height)
                            .sum(Ranking::weight, Plant::height)
                            .key(Ranking::plants, plant -> 1L));
        }

        @Override
        public Seed<Ranking> seed() {
            return Seed.of(Ranking::season, "spring");
        }

        @Override
        public List<Completion<Ranking, ?>> completions() {
            return List.of(
                    Completion.ofRow(Ranking::plants, (row, catalogue) -> 0L),
                    Completion.ofRow(Ranking::place, (row, catalogue) -> 1));
        }
    }

    private static final MetricSet METRICS =
            () ->
                    List.of(
                            Metric.simple("bad name!", "Of all.", Aggregate.count(Plant.class)),
                            Metric.simple("untold", " ", Aggregate.count(Plant.class)),
                            Metric.simple("height", "Of all.", Aggregate.count(Plant.class)),
                            Metric.simple(
                                    "sum_of_names",
                                    "Of all.",
                                    Aggregate.sum(Plant.class, Plant::name)),
                            Metric.simple(
                                    "twelve",
                                    "Of all.",
                                    Aggregate.count(Plant.class)
                                            .where(
                                                    new Filter.Compare<>(
                                                            "name", Filter.Operator.EQUAL, 12L))),
                            Metric.simple(
                                    "of_another",
                                    "Of all.",
                                    new Aggregate<>(
                                            Aggregate.Kind.SUM,
                                            Grower.class,
                                            Optional.of("height"),
                                            new Filter.Compare<>(
                                                    "known", Filter.Operator.EQUAL, true))));

    private WrongGarden() {}

    static List<MartModule> modules() {
        return List.of(
                new MartModule(
                        new Named("garden", "Plants.", "us"),
                        List.of(
                                new PlantBuilder(),
                                new GrowerBuilder(),
                                new BadNameBuilder(),
                                new ReservedBuilder(),
                                new RankingBuilder()),
                        List.of(METRICS)),
                new MartModule(
                        new Named("garden", " ", ""), List.of(new PlantBuilder()), List.of()),
                new MartModule(new Named("pg_mart", "A.", "us"), List.of(), List.of()),
                new MartModule(new Named("My Mart", "A.", "us"), List.of(), List.of()));
    }

    /** A mart with nothing wrong. */
    static List<MartModule> plainModules() {
        return List.of(
                new MartModule(
                        new Named("garden", "Plants.", "us"),
                        List.of(new GrowerBuilder()),
                        List.of()));
    }
}
