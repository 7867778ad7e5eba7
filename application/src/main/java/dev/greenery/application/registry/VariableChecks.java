package dev.greenery.application.registry;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.variable.Variable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What variables must be to be told apart, and to hold where nobody sets them. */
record VariableChecks(DefinitionProblems problems) {
    void check(Collection<MartModule> modules) {
        Map<String, String> seen = new HashMap<>();
        for (MartModule module : modules) {
            Mart mart = module.mart();
            for (Variable<?> variable : mart.variables()) {
                String where = "Variable %s of %s".formatted(variable.name(), mart.name());
                new NameChecks(problems).check(where, variable);
                checkDefault(where, variable);
                namesOf(mart, variable).forEach(name -> checkClash(where, name, seen));
            }
        }
    }

    private <T extends Comparable<? super T>> void checkDefault(
            String where, Variable<T> variable) {
        if (!variable.allows(variable.otherwise())) {
            problems.add(
                    where,
                    "its default is %s, and it must be %s"
                            .formatted(variable.otherwiseAsText(), variable.allowed()),
                    "change one of them");
        }
    }

    /**
     * A variable of the environment has nothing between the mart and the name but one more line.
     */
    private static Stream<String> namesOf(Mart mart, Variable<?> variable) {
        return Stream.concat(
                List.of(mart.name() + "_" + variable.name()).stream(),
                variable.formerName().stream().map(name -> "formerly " + name));
    }

    private void checkClash(String where, String name, Map<String, String> seen) {
        String other = seen.putIfAbsent(name, where);
        if (other != null) {
            problems.add(
                    where,
                    "'%s' would set it and %s".formatted(name, other),
                    "give each a name of its own");
        }
    }
}
