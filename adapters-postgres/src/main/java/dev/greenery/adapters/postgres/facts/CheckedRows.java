package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.registry.ModelDefinition;

import org.jooq.Table;

/** What of models is checked before it is published. */
@FunctionalInterface
interface CheckedRows {
    /** The rows of a model, under a name. */
    Table<?> of(ModelDefinition<?> model, String name);

    /** All that is written. */
    static CheckedRows all(UnpublishedTables tables) {
        return (model, name) -> tables.staged(model).as(name);
    }
}
