package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Completed;
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
import dev.greenery.application.mart.Max;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Sum;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One registry with everything that can be wrong: it is refused whole, with all of it told. */
class WrongDefinitionsTest {
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

    /** Of no mart. */
    record Filtered(boolean known) {}

    private static List<String> problems() {
        InvalidModelsException refused =
                catchThrowableOfType(
                        InvalidModelsException.class,
                        () ->
                                MartRegistry.of(
                                        List.of(
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
                                                        new Named("garden", " ", ""),
                                                        List.of(new PlantBuilder()),
                                                        List.of()),
                                                new MartModule(
                                                        new Named("pg_mart", "A.", "us"),
                                                        List.of(),
                                                        List.of()),
                                                new MartModule(
                                                        new Named("My Mart", "A.", "us"),
                                                        List.of(),
                                                        List.of()))));
        return refused.problems();
    }

    private static final List<String> EXPECTED =
            List.of(
                    "The mart name 'garden' is used 2 times",
                    "garden: there is no description; write one",
                    "garden: there is no owner; write one",
                    "pg_mart: the mart has the name of a system schema; choose another",
                    "My Mart: Mart 'My Mart' is no name; use snake case of at most 41",
                    "The model name 'plants' is used 2 times",
                    "The row record '" + Plant.class.getName() + "' is used 2 times",
                    "The model name 'Bad Name' is not snake case",
                    "garden.query: every GraphQL schema has this name already; choose another",
                    "query has no description",
                    "Reserved.group is embedded and has type String, which is no record",
                    "garden.plants: two columns, total1 and total_1, are total1 in GraphQL",
                    "GraphQL: two types, height_value and height_value, are HeightValue in GraphQL",
                    "garden.Bad Name.plant_id: it is a OrderId and refers to plants, whose key is a"
                            + " ProductId; give it the type of that key",
                    "garden.plants.positive_name: the test needs NUMBER, and name is TEXT",
                    "garden.plants.matches_height: the test needs TEXT, and height is INTEGER",
                    "garden.plants.unique_tall: the filter compares height, which is INTEGER, with"
                            + " a String; compare it with a Integer",
                    "garden.plants.names_add_up: name is TEXT, which does not add up",
                    "Metric bad name! of garden: Metric 'bad name!' is no name",
                    "Metric untold of garden: there is no description; write one",
                    "Metric sum_of_names: name is TEXT, which does not add up; sum a number",
                    "Metric twelve: the filter compares name, which is TEXT, with a Long",
                    "Metric of_another: garden.users has no column height; name one of its own:"
                            + " user_id, name",
                    "Metric of_another: garden.users has no column known",
                    "garden.height_value.season: the contribution of Plant does not tell this key",
                    "garden.height_value.plants: the contribution of Plant calls it a key",
                    "garden.height_value.highest: it is MAX, and Plant contributes a SUM",
                    "garden.height_value.weight: it is a decimal, and Plant contributes whole"
                            + " numbers; use sumDecimals",
                    "garden.height_value.season: it is seeded and is not the only key",
                    "garden.height_value.plants: a completion fills it, which would change a key",
                    "garden.height_value.rank: it is @Completed and no completion fills it",
                    "garden.height_value.nickname: plants has no column nickname of one key",
                    "garden.height_value.plant_name: it is int, and what is looked up is",
                    "garden.height_value.name: it looks into Grower, which is no model that is"
                            + " built once");

    static List<String> expected() {
        return EXPECTED;
    }

    @ParameterizedTest
    @MethodSource("expected")
    void eachIsRefusedWithItsPlaceAndWhatToDo(String problem) {
        assertThat(problems()).anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    /** What is refused without being expected here would be refused for no reason that we know. */
    @Test
    void nothingElseIsRefused() {
        assertThat(problems())
                .filteredOn(told -> EXPECTED.stream().noneMatch(told::startsWith))
                .isEmpty();
    }

    @Test
    void aPlainMartIsAccepted() {
        MartRegistry registry =
                MartRegistry.of(
                        List.of(
                                new MartModule(
                                        new Named("garden", "Plants.", "us"),
                                        List.of(new GrowerBuilder()),
                                        List.of())));

        assertThat(registry.models()).hasSize(1);
    }
}
