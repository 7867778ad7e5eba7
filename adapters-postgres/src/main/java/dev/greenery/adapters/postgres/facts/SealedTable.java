package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;

/** A loaded table. */
record SealedTable(ModelDefinition<?> model, long rows, boolean isKeyUnique) {
    SealedTable {
        requireNonNull(model, "model is null");
    }
}
