package dev.greenery.bootstrap.cli;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageNode;
import dev.greenery.application.lineage.LineageNode.MetricNode;
import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.lineage.LineageNode.RawTable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lineage for programs. */
final class LineageJson {
    private LineageJson() {}

    /** Each node by its id, with the ids of what it reads and what reads it. */
    static List<Map<String, Object>> of(Lineage lineage) {
        return lineage.nodes().stream().map(node -> object(node, lineage)).toList();
    }

    private static Map<String, Object> object(LineageNode node, Lineage lineage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", node.id());
        object.put("kind", kind(node));
        object.put("reads", lineage.reads(node));
        object.put("read_by", lineage.readBy(node));
        return object;
    }

    private static String kind(LineageNode node) {
        return switch (node) {
            case RawTable raw -> "source";
            case ModelNode model -> model.model().layer().label();
            case MetricNode metric -> "metric";
        };
    }
}
