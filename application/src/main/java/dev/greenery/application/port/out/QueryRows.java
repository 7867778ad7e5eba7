package dev.greenery.application.port.out;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.function.Consumer;

/** Reads published tables. The query's columns and values were checked against the model. */
public interface QueryRows {
    /** Streams the rows in the query's order; returns how many. */
    long query(ModelDefinition<?> model, RowQuery query, Consumer<DataRow> rows);

    /** How many rows the filter holds for. */
    long count(ModelDefinition<?> model, RowFilter filter);
}
