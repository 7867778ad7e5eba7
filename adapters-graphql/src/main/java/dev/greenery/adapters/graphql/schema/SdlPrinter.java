package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;

import jakarta.inject.Singleton;

import java.util.Comparator;

/** Writes a mart's schema in GraphQL's schema definition language. */
@Singleton
public final class SdlPrinter {
    private static final SchemaPrinter PRINTER =
            new SchemaPrinter(
                    SchemaPrinter.Options.defaultOptions()
                            .includeScalarTypes(true)
                            .includeSchemaDefinition(true)
                            .includeDirectiveDefinitions(false)
                            .setComparators(new TypesByName()));

    private final MartRegistry registry;

    /** A printer of the marts' schemas. */
    public SdlPrinter(MartRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    /**
     * The schema of the mart; always the same text for the same models.
     *
     * @throws dev.greenery.application.registry.InvalidDefinitionsException if the models cannot be
     *     shown in one schema
     */
    public String printSdl(MartDefinition mart) {
        GraphQLCodeRegistry unanswered = GraphQLCodeRegistry.newCodeRegistry().build();
        return PRINTER.print(MartSchema.of(MartApi.of(registry, mart), unanswered));
    }

    /** Types by name; what is inside a type in the order of its definition, as models list it. */
    private static final class TypesByName implements GraphqlTypeComparatorRegistry {
        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            boolean ordersTypes =
                    environment.getElementType() != null
                            && GraphQLType.class.isAssignableFrom(environment.getElementType());
            return ordersTypes
                    ? Comparator.comparing(type -> ((GraphQLNamedSchemaElement) type).getName())
                    : Comparator.comparingInt(element -> 0);
        }
    }
}
