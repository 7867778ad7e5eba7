package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.variable.Variable;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Variables that cannot be set, or not told apart, are refused with all that is wrong. */
class WrongVariablesTest {
    private static final String FORMER = "depth";

    private record Named(String name, List<Variable<?>> variables) implements Mart {
        @Override
        public String description() {
            return "Plants.";
        }

        @Override
        public String owner() {
            return "us";
        }
    }

    private static final Variable<Integer> DEPTH =
            Variable.wholeNumber("depth", 3).atLeast(0).doc("How deep to plant.");

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(
                        problems(
                                new Named(
                                        "garden",
                                        List.of(
                                                Variable.text("Soil type", "loam").doc("Which."),
                                                Variable.flag("wet", true),
                                                DEPTH.atLeast(4)))))
                .containsExactlyInAnyOrder(
                        "Variable Soil type of garden: Variable 'Soil type' is no name; use snake"
                                + " case of at most 51 characters, such as fact_orders",
                        "Variable wet of garden: there is no description; write one",
                        "Variable depth of garden: its default is 3, and it must be a whole number,"
                                + " at least 4; change one of them");
    }

    @Test
    void noNameSetsTwo() {
        assertThat(
                        problems(
                                new Named("garden", List.of(DEPTH.formerly(FORMER), DEPTH)),
                                new Named("pond", List.of(DEPTH.formerly(FORMER)))))
                .containsExactly(
                        "Variable depth of garden: 'garden_depth' would set it and Variable depth"
                                + " of garden; give each a name of its own",
                        "Variable depth of pond: 'formerly depth' would set it and Variable"
                                + " depth of garden; give each a name of its own");
    }

    @Test
    void marksBetweenMartAndNameDoNotCount() {
        assertThat(
                        problems(
                                new Named(
                                        "garden",
                                        List.of(Variable.flag("pond_wet", true).doc("Is."))),
                                new Named(
                                        "garden_pond",
                                        List.of(Variable.flag("wet", true).doc("Is.")))))
                .singleElement()
                .asString()
                .contains("'garden_pond_wet' would set it and Variable pond_wet of garden");
    }

    @Test
    void whatIsDeclaredIsKnown() {
        MartRegistry registry = MartRegistry.of(modules(new Named("garden", List.of(DEPTH))));

        assertThat(registry.variables()).isEqualTo(List.of(DEPTH));
    }

    private static List<String> problems(Mart... marts) {
        return catchThrowableOfType(
                        InvalidDefinitionsException.class, () -> MartRegistry.of(modules(marts)))
                .problems();
    }

    private static List<MartModule> modules(Mart... marts) {
        return List.of(marts).stream()
                .map(mart -> new MartModule(mart, List.of(), List.of()))
                .toList();
    }
}
