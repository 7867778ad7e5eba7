package dev.greenery.application.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers everything that is wrong with what teams declare, so that they mend it at once and not
 * one by one. Each problem says where it is, what is wrong and what to do.
 */
public final class DefinitionProblems {
    private final List<String> problems = new ArrayList<>();

    /** Adds a problem that says by itself where it is. */
    public void add(String problem) {
        problems.add(problem);
    }

    /**
     * Adds a problem of a mart, a model, a column or a metric.
     *
     * @param where such as {@code core.fact_orders.order_total}
     */
    void add(String where, String wrong, String remedy) {
        problems.add("%s: %s; %s".formatted(where, wrong, remedy));
    }

    void add(ModelDefinition<?> model, String wrong, String remedy) {
        add(model.qualifiedName(), wrong, remedy);
    }

    void add(ModelDefinition<?> model, String column, String wrong, String remedy) {
        add(model.qualifiedName() + "." + column, wrong, remedy);
    }

    /**
     * Refuses the definitions if anything is wrong.
     *
     * @param what the problems are in, such as {@code the models}
     * @throws InvalidDefinitionsException with every problem
     */
    public void throwIfAny(String what) {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionsException(
                    what, problems.stream().distinct().sorted().toList());
        }
    }
}
