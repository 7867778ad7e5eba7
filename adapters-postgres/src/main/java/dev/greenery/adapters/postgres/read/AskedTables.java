package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.registry.ModelDefinition;

import org.jooq.DSLContext;

import java.util.List;
import java.util.function.Function;

/** The tables that questions about models are answered from. */
interface AskedTables {
    /** The table of a model. */
    ModelTable table(ModelDefinition<?> model);

    /** Asks something of the tables of these models. */
    <T> T ask(List<ModelDefinition<?>> models, Function<DSLContext, T> question);
}
