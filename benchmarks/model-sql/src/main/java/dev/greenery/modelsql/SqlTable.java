package dev.greenery.modelsql;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;

import java.util.Optional;
import java.util.Set;

/**
 * A table of the schema {@value SqlModels#SCHEMA}.
 *
 * @param query what it is made of
 * @param reads the tables of that schema that the query reads
 * @param model whose rows it holds; empty for one that only serves others
 */
public record SqlTable(
        String name, String query, Set<String> reads, Optional<ModelDefinition<?>> model) {
    /** Checks that nothing is missing. */
    public SqlTable {
        requireNonNull(name, "name is null");
        requireNonNull(query, "query is null");
        reads = Set.copyOf(reads);
        requireNonNull(model, "model is null");
    }
}
