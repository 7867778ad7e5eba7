package dev.greenery.application.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Puts models into an order in which each comes after those that it reads. */
final class ModelOrder {
    private final Map<Class<?>, ModelDefinition<?>> byRowType = new HashMap<>();
    private final Set<ModelDefinition<?>> ordered = new LinkedHashSet<>();
    private final List<ModelDefinition<?>> path = new ArrayList<>();
    private final Consumer<String> problems;

    private ModelOrder(List<ModelDefinition<?>> models, Consumer<String> problems) {
        models.forEach(model -> byRowType.put(model.rowType(), model));
        this.problems = problems;
    }

    static List<ModelDefinition<?>> of(List<ModelDefinition<?>> models, Consumer<String> problems) {
        ModelOrder order = new ModelOrder(models, problems);
        models.stream()
                .sorted(Comparator.comparing(ModelDefinition::qualifiedName))
                .forEach(order::visit);
        return List.copyOf(order.ordered);
    }

    private void visit(ModelDefinition<?> model) {
        if (ordered.contains(model)) {
            return;
        }
        int start = path.indexOf(model);
        if (start >= 0) {
            reportCycle(path.subList(start, path.size()), model);
            return;
        }
        path.add(model);
        model.inputs().models().stream()
                .filter(byRowType::containsKey)
                .map(byRowType::get)
                .sorted(Comparator.comparing(ModelDefinition::qualifiedName))
                .forEach(this::visit);
        path.removeLast();
        ordered.add(model);
    }

    private void reportCycle(List<ModelDefinition<?>> cycle, ModelDefinition<?> back) {
        String names = String.join(" -> ", cycle.stream().map(ModelDefinition::name).toList());
        problems.accept(
                "Models read each other in a circle: %s -> %s".formatted(names, back.name()));
    }
}
