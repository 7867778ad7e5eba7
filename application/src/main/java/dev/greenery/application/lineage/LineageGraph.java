package dev.greenery.application.lineage;

import dev.greenery.application.lineage.LineageNode.MetricNode;
import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.lineage.LineageNode.RawTable;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.source.SourceTable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which raw tables, models and metrics read which. */
public final class LineageGraph {
    /** Far enough for any graph. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    private final Map<String, LineageNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> reads = new HashMap<>();
    private final Map<String, Set<String>> readBy = new HashMap<>();

    private LineageGraph() {}

    /** The graph of all marts, from what their builders and metrics declare. */
    public static LineageGraph of(MartRegistry registry) {
        LineageGraph graph = new LineageGraph();
        Arrays.stream(SourceTable.values())
                .map(SourceTable::tableName)
                .sorted()
                .forEach(table -> graph.add(new RawTable(table), Stream.of()));
        for (ModelDefinition<?> model : registry.models()) {
            graph.add(new ModelNode(model), inputs(model, registry));
        }
        for (MartDefinition mart : registry.marts()) {
            for (Metric metric : mart.metrics()) {
                graph.add(new MetricNode(mart.name(), metric), inputs(metric, registry));
            }
        }
        return graph;
    }

    private static Stream<String> inputs(ModelDefinition<?> model, MartRegistry registry) {
        return Stream.concat(
                model.inputs().tables().stream()
                        .map(SourceTable::tableName)
                        .map(SelectionMethod.SOURCE.prefix()::concat),
                registry.inputs(model).map(ModelDefinition::qualifiedName));
    }

    private static Stream<String> inputs(Metric metric, MartRegistry registry) {
        return metric.aggregates().stream()
                .map(aggregate -> registry.model(aggregate.model()).qualifiedName());
    }

    private void add(LineageNode node, Stream<String> inputs) {
        nodes.put(node.id(), node);
        reads.put(node.id(), new TreeSet<>(inputs.toList()));
        readBy.put(node.id(), new TreeSet<>());
        reads.get(node.id()).forEach(input -> readBy.get(input).add(node.id()));
    }

    /** All nodes, each after those that it reads. */
    public List<LineageNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** These nodes, and what they come from in so many steps. */
    Set<String> upstream(Collection<String> from, int steps) {
        return reach(from, reads, steps);
    }

    /** These nodes, and what comes from them in so many steps. */
    Set<String> downstream(Collection<String> from, int steps) {
        return reach(from, readBy, steps);
    }

    private static Set<String> reach(
            Collection<String> from, Map<String, Set<String>> next, int steps) {
        record Stop(String id, int steps) {}
        Set<String> reached = new TreeSet<>(from);
        Deque<Stop> stops = new ArrayDeque<>();
        from.forEach(id -> stops.add(new Stop(id, 0)));
        while (!stops.isEmpty()) {
            Stop stop = stops.remove();
            if (stop.steps() < steps) {
                next.get(stop.id()).stream()
                        .filter(reached::add)
                        .forEach(id -> stops.add(new Stop(id, stop.steps() + 1)));
            }
        }
        return reached;
    }

    /** The part of the graph that these nodes make up. */
    Lineage part(Set<String> ids) {
        List<LineageEdge> edges =
                nodes.keySet().stream()
                        .flatMap(
                                to -> reads.get(to).stream().map(from -> new LineageEdge(from, to)))
                        .filter(edge -> ids.contains(edge.from()) || ids.contains(edge.to()))
                        .toList();
        return new Lineage(
                nodes.values().stream().filter(node -> ids.contains(node.id())).toList(), edges);
    }
}
