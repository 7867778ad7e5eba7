package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.field;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.greenery.application.registry.DefinitionProblems;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the GraphQL schema of a mart. */
public final class MartSchema {
    /** The type of the root fields. */
    public static final String QUERY_TYPE = "Query";

    /** The type that has a field per metric. */
    public static final String METRICS_TYPE = "Metrics";

    private final MartApi api;

    private MartSchema(MartApi api) {
        this.api = api;
    }

    /**
     * The schema of a mart, answered by the code.
     *
     * @throws dev.greenery.application.registry.InvalidDefinitionsException with every name that
     *     two things of the mart claim
     */
    public static GraphQLSchema of(MartApi api, GraphQLCodeRegistry code) {
        return new MartSchema(api).build(code);
    }

    private GraphQLSchema build(GraphQLCodeRegistry code) {
        List<GraphQLFieldDefinition> fields = rootFields();
        List<GraphQLNamedType> types = types();
        DefinitionProblems problems = new DefinitionProblems();
        claimedTwice("type", types.stream().map(GraphQLNamedType::getName)).forEach(problems::add);
        claimedTwice("field", fields.stream().map(GraphQLFieldDefinition::getName))
                .forEach(problems::add);
        problems.throwIfAny(MartApi.schemaOf(api.mart()));
        return GraphQLSchema.newSchema()
                .description(api.mart().description())
                .query(
                        GraphQLObjectType.newObject()
                                .name(QUERY_TYPE)
                                .description(api.mart().description())
                                .fields(fields)
                                .build())
                .additionalTypes(Set.copyOf(types))
                .codeRegistry(code)
                .build();
    }

    private List<GraphQLFieldDefinition> rootFields() {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        fields.add(MartTypes.field());
        if (!api.metrics().isEmpty()) {
            fields.add(
                    field(
                            MartApi.METRICS_FIELD,
                            "Named figures, each defined once for everybody.",
                            nonNull(typeRef(METRICS_TYPE))));
        }
        for (ModelApi model : api.models()) {
            fields.add(new ConnectionTypes(model).field());
            fields.add(new ModelTypes(model).byKeyField());
        }
        api.changes().forEach(changes -> fields.add(new ChangesTypes(changes).field()));
        return fields;
    }

    private List<GraphQLNamedType> types() {
        List<GraphQLNamedType> types = new ArrayList<>(CommonTypes.types());
        types.addAll(MartTypes.types());
        types.addAll(filters());
        for (ModelApi model : api.models()) {
            types.addAll(new ModelTypes(model).types());
            types.addAll(new ConnectionTypes(model).types());
        }
        if (!api.metrics().isEmpty()) {
            types.add(metrics());
        }
        api.metrics().forEach(metric -> types.addAll(new MetricTypes(metric).types()));
        if (!api.changes().isEmpty()) {
            types.addAll(ChangesTypes.shared());
        }
        api.changes().forEach(changes -> types.addAll(new ChangesTypes(changes).types()));
        return types;
    }

    private List<GraphQLNamedType> filters() {
        List<RowFilter> filters =
                Stream.concat(
                                api.models().stream().map(RowFilter::of),
                                api.metrics().stream().map(RowFilter::of))
                        .filter(filter -> !filter.columns().isEmpty())
                        .distinct()
                        .toList();
        List<GraphQLNamedType> types = new ArrayList<>();
        filters.forEach(filter -> types.add(filter.toType()));
        types.addAll(
                FilterTypes.ofValues(
                        filters.stream().flatMap(filter -> filter.columns().stream()).toList()));
        return types;
    }

    private GraphQLObjectType metrics() {
        return GraphQLObjectType.newObject()
                .name(METRICS_TYPE)
                .description("Named figures, each defined once for everybody.")
                .fields(
                        api.metrics().stream()
                                .map(metric -> new MetricTypes(metric).field())
                                .toList())
                .build();
    }

    private static List<String> claimedTwice(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name))
                .map(
                        name ->
                                "the %s '%s' would be claimed twice; rename the model or metric"
                                        .formatted(what, name))
                .toList();
    }
}
