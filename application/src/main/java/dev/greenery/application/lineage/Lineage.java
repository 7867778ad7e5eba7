package dev.greenery.application.lineage;

import static java.util.stream.Collectors.toSet;

import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Set;

/**
 * A part of the graph.
 *
 * @param nodes the selected nodes, each after those that it reads
 * @param edges all that begin or end at a selected node
 */
public record Lineage(List<LineageNode> nodes, List<LineageEdge> edges) {
    /** Copies the lists. */
    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The edges between selected nodes. */
    public List<LineageEdge> innerEdges() {
        Set<String> ids = nodes.stream().map(LineageNode::id).collect(toSet());
        return edges.stream()
                .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
    }

    /** The ids of what the node reads, selected or not. */
    public List<String> reads(LineageNode node) {
        return edges.stream()
                .filter(edge -> edge.to().equals(node.id()))
                .map(LineageEdge::from)
                .toList();
    }

    /** The ids of what reads the node, selected or not. */
    public List<String> readBy(LineageNode node) {
        return edges.stream()
                .filter(edge -> edge.from().equals(node.id()))
                .map(LineageEdge::to)
                .toList();
    }

    /** The models among the selected nodes. */
    public List<ModelDefinition<?>> models() {
        return nodes.stream()
                .<ModelDefinition<?>>mapMulti(
                        (node, models) -> {
                            if (node instanceof ModelNode(ModelDefinition<?> model)) {
                                models.accept(model);
                            }
                        })
                .toList();
    }
}
