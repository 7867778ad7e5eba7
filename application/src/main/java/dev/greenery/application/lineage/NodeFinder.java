package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import dev.greenery.application.lineage.LineageNode.MetricNode;
import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.lineage.LineageNode.RawTable;
import dev.greenery.application.suggestion.Suggestions;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the nodes that a term names, before it takes others along. */
record NodeFinder(LineageGraph graph) {
    NodeFinder {
        requireNonNull(graph, "graph is null");
    }

    Set<String> find(SelectionTerm term, Consumer<String> reasons) {
        if (term.method().isEmpty()) {
            return find("model", term.value(), NodeFinder::modelNames, reasons);
        }
        String name = term.method().get();
        Optional<SelectionMethod> method = SelectionMethod.of(name);
        if (method.isEmpty()) {
            reasons.accept(
                    "There is no method '%s:'; there are %s:"
                            .formatted(name, String.join(":, ", SelectionMethod.names())));
            return Set.of();
        }
        return find(name, term.value(), names(method.get()), reasons);
    }

    private static Function<LineageNode, Stream<String>> names(SelectionMethod method) {
        return switch (method) {
            case MART -> NodeFinder::martNames;
            case LAYER -> NodeFinder::layerNames;
            case SOURCE -> NodeFinder::sourceNames;
            case METRIC -> NodeFinder::metricNames;
        };
    }

    private Set<String> find(
            String kind,
            String value,
            Function<LineageNode, Stream<String>> names,
            Consumer<String> reasons) {
        Set<String> found =
                graph.nodes().stream()
                        .filter(node -> names.apply(node).anyMatch(value::equals))
                        .map(LineageNode::id)
                        .collect(toCollection(TreeSet::new));
        if (found.isEmpty()) {
            reasons.accept("No %s is called '%s'%s".formatted(kind, value, hint(value, names)));
        }
        return found;
    }

    /** Says how the name is written if it is one of another kind, else suggests names. */
    private String hint(String value, Function<LineageNode, Stream<String>> names) {
        return Stream.of(SelectionMethod.values())
                .filter(method -> known(names(method)).contains(value))
                .map(method -> "; did you mean '%s%s'?".formatted(method.prefix(), value))
                .findFirst()
                .orElseGet(() -> Suggestions.hint(value, known(names)));
    }

    private Set<String> known(Function<LineageNode, Stream<String>> names) {
        return graph.nodes().stream().flatMap(names).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> modelNames(LineageNode node) {
        return node instanceof ModelNode(var model)
                ? Stream.of(model.name(), model.qualifiedName())
                : Stream.of();
    }

    private static Stream<String> martNames(LineageNode node) {
        return switch (node) {
            case ModelNode(var model) -> Stream.of(model.mart());
            case MetricNode(var mart, var metric) -> Stream.of(mart);
            case RawTable raw -> Stream.of();
        };
    }

    private static Stream<String> layerNames(LineageNode node) {
        return node instanceof ModelNode(var model)
                ? Stream.of(model.layer().label())
                : Stream.of();
    }

    private static Stream<String> sourceNames(LineageNode node) {
        return node instanceof RawTable(var table) ? Stream.of(table, "raw." + table) : Stream.of();
    }

    private static Stream<String> metricNames(LineageNode node) {
        return node instanceof MetricNode(var mart, var metric)
                ? Stream.of(metric.name())
                : Stream.of();
    }
}
