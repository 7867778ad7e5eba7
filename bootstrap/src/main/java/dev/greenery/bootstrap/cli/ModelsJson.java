package dev.greenery.bootstrap.cli;

import static dev.greenery.bootstrap.cli.ReportJson.lowerCase;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageNode;
import dev.greenery.application.lineage.LineageNode.ModelNode;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ColumnReference;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known of models, for programs: names are in snake case, lists never absent.
 */
record ModelsJson(MartRegistry registry, Lineage lineage) {
    ModelsJson {
        requireNonNull(registry, "registry is null");
        requireNonNull(lineage, "lineage is null");
    }

    List<Map<String, Object>> objects() {
        return lineage.models().stream().map(this::model).toList();
    }

    private Map<String, Object> model(ModelDefinition<?> model) {
        LineageNode node = new ModelNode(model);
        List<String> readers = lineage.readBy(node);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mart", model.mart());
        object.put("name", model.name());
        object.put("layer", model.layer().label());
        object.put("table", model.isTable());
        object.put("description", model.description());
        object.put("owner", registry.mart(model.mart()).orElseThrow().owner());
        object.put("grain", model.keys().stream().map(ColumnDefinition::name).toList());
        object.put("columns", model.columns().stream().map(this::column).toList());
        object.put("tests", model.tests().stream().map(this::test).toList());
        object.put("reads", lineage.reads(node));
        object.put("read_by", readers.stream().filter(this::isModel).toList());
        object.put("metrics", metrics(readers));
        return object;
    }

    private Map<String, Object> column(ColumnDefinition column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", column.name());
        object.put("type", lowerCase(column.type()));
        object.put("nullable", column.nullable());
        object.put("key", column.isKey());
        object.put("role", lowerCase(column.role()));
        object.put("pii", column.pii());
        object.put("description", column.description());
        object.put("references", column.reference().map(this::reference));
        return object;
    }

    private Map<String, Object> reference(ColumnReference reference) {
        ModelDefinition<?> to = registry.model(reference.to());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model", to.qualifiedName());
        object.put("columns", to.keys().stream().map(ColumnDefinition::name).toList());
        object.put("unresolved", lowerCase(reference.unresolved()));
        return object;
    }

    private Map<String, Object> test(DataTest<?> test) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", test.name());
        object.put("severity", lowerCase(test.severity()));
        object.put("columns", test.columns());
        return object;
    }

    private List<Map<String, Object>> metrics(List<String> readers) {
        return registry.marts().stream()
                .flatMap(
                        mart ->
                                mart.metrics().stream()
                                        .map(
                                                metric ->
                                                        new LineageNode.MetricNode(
                                                                mart.name(), metric)))
                .filter(metric -> readers.contains(metric.id()))
                .map(metric -> metric(metric.mart(), metric.metric()))
                .toList();
    }

    private static Map<String, Object> metric(String mart, Metric metric) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mart", mart);
        object.put("name", metric.name());
        object.put("description", metric.description());
        return object;
    }

    private boolean isModel(String id) {
        return registry.model(id).isPresent();
    }
}
