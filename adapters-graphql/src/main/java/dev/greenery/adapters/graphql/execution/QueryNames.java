package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.execution.AbortExecutionException;
import graphql.language.Field;

/** Counts what a query asks for side by side: its root fields, and fields under other names. */
final class QueryNames {
    private final GraphqlLimits limits;
    private int rootFields;
    private int aliases;

    QueryNames(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
    }

    void check(Field field, boolean isRoot, boolean inSchema) {
        rootFields += isRoot ? 1 : 0;
        if (rootFields > limits.maxRootFields()) {
            throw new AbortExecutionException(
                    "The query has more than %d fields at its root; send several queries"
                            .formatted(limits.maxRootFields()));
        }
        if (field.getAlias() == null || field.getAlias().equals(field.getName())) {
            return;
        }
        if (inSchema) {
            throw new AbortExecutionException(
                    "The query gives '%s' another name; fields of the schema cannot have aliases"
                            .formatted(field.getName()));
        }
        aliases++;
        if (aliases > limits.maxAliases()) {
            throw new AbortExecutionException(
                    "The query has more than %d aliases; use a filter, or send several queries"
                            .formatted(limits.maxAliases()));
        }
    }
}
