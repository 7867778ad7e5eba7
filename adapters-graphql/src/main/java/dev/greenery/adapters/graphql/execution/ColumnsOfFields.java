package dev.greenery.adapters.graphql.execution;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.query.Selection;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns answer which fields of rows, so that no others are read.
 *
 * @param byModel by the model's name, the columns by field
 */
record ColumnsOfFields(Map<String, Map<String, String>> byModel) {
    ColumnsOfFields {
        byModel = Map.copyOf(byModel);
    }

    static ColumnsOfFields of(MartApi api) {
        return new ColumnsOfFields(
                api.models().stream()
                        .collect(
                                Collectors.toMap(
                                        model -> model.model().name(), ColumnsOfFields::columns)));
    }

    private static Map<String, String> columns(ModelApi api) {
        Map<String, String> columns = new HashMap<>();
        api.model().columns().forEach(column -> columns.put(ModelApi.field(column), column.name()));
        api.references()
                .forEach(reference -> columns.put(reference.field(), reference.column().name()));
        return columns;
    }

    /** The fields that are asked of rows, given the fields that are asked of one. */
    static Set<String> ofRow(DataFetchingFieldSelectionSet row) {
        Set<String> fields = new HashSet<>();
        row.getImmediateFields().forEach(field -> fields.add(field.getName()));
        return fields;
    }

    /** The fields that are asked of rows, given the fields that are asked of a page of them. */
    static Set<String> ofPage(DataFetchingFieldSelectionSet page) {
        Set<String> fields = new HashSet<>();
        for (SelectedField field : page.getImmediateFields()) {
            DataFetchingFieldSelectionSet below = field.getSelectionSet();
            if (field.getName().equals("nodes")) {
                fields.addAll(ofRow(below));
            } else if (field.getName().equals("edges")) {
                below.getImmediateFields().stream()
                        .filter(edge -> edge.getName().equals("node"))
                        .forEach(node -> fields.addAll(ofRow(node.getSelectionSet())));
            }
        }
        return fields;
    }

    /**
     * What is read for fields of a model's rows: their columns, and those that tell where a row
     * belongs, such as the keys.
     */
    Selection select(
            ModelDefinition<?> model,
            Collection<String> fields,
            Collection<ColumnDefinition> placing) {
        Map<String, String> columns = byModel.get(model.name());
        Set<String> names = new HashSet<>();
        fields.stream().map(columns::get).filter(Objects::nonNull).forEach(names::add);
        placing.forEach(column -> names.add(column.name()));
        return Selection.of(names);
    }
}
