package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageEdge;
import dev.greenery.application.lineage.LineageNode;
import dev.greenery.application.lineage.LineageNode.MetricNode;
import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.lineage.LineageNode.RawTable;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Lineage as a Mermaid diagram: tables as drums, models as boxes, metrics as pills. Its lines are
 * in the order of their names, so that what joins the lineage moves nothing else.
 */
record LineageMermaid(Lineage lineage) {
    private static final Comparator<LineageNode> BY_KIND_AND_NAME =
            Comparator.comparingInt(LineageMermaid::kind).thenComparing(LineageNode::id);
    private static final Comparator<LineageEdge> BY_ENDS =
            Comparator.comparing(LineageEdge::from).thenComparing(LineageEdge::to);

    LineageMermaid {
        requireNonNull(lineage, "lineage is null");
    }

    Stream<String> lines() {
        return Stream.of(
                        Stream.of("flowchart LR"),
                        lineage.nodes().stream().sorted(BY_KIND_AND_NAME).map(LineageMermaid::line),
                        lineage.innerEdges().stream()
                                .sorted(BY_ENDS)
                                .map(
                                        edge ->
                                                "    %s --> %s"
                                                        .formatted(
                                                                name(edge.from()),
                                                                name(edge.to()))))
                .flatMap(lines -> lines);
    }

    private static int kind(LineageNode node) {
        return switch (node) {
            case RawTable _ -> 0;
            case ModelNode _ -> 1;
            case MetricNode _ -> 2;
        };
    }

    private static String line(LineageNode node) {
        return switch (node) {
            case RawTable raw -> "    %s[(\"raw.%s\")]".formatted(name(node.id()), raw.table());
            case ModelNode model -> "    %s[\"%s\"]".formatted(name(node.id()), node.id());
            case MetricNode metric ->
                    "    %s([\"%s\"])".formatted(name(node.id()), metric.metric().name());
        };
    }

    /** Mermaid's names hold neither dots nor colons. */
    private static String name(String id) {
        return id.replace('.', '_').replace(':', '_');
    }
}
