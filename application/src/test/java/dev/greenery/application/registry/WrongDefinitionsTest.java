package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** One registry with everything that can be wrong: it is refused whole, with all of it told. */
class WrongDefinitionsTest {
    private static final List<String> EXPECTED =
            List.of(
                    "The mart name 'garden' is used 2 times",
                    "garden: there is no description; write one",
                    "garden: there is no owner; write one",
                    "pg_mart: the mart has the name of a system schema; choose another",
                    "My Mart: Mart 'My Mart' is no name; use snake case of at most 41",
                    "The model name 'plants' is used 2 times",
                    "The row record '" + WrongGarden.Plant.class.getName() + "' is used 2 times",
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

    private static List<String> problems() {
        return catchThrowableOfType(
                        InvalidDefinitionsException.class,
                        () -> MartRegistry.of(WrongGarden.modules()))
                .problems();
    }

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
        MartRegistry registry = MartRegistry.of(WrongGarden.plainModules());

        assertThat(registry.models()).hasSize(1);
    }
}
