package dev.greenery.application.probe;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.source.SourceTable;

import java.time.Instant;
import java.util.Map;

/**
 * What a build has when everything is written.
 *
 * @param staging its tables, which are sealed
 * @param startedAt when the build started
 * @param sourceRows how many rows were read of each table of the shop
 * @param rows how many rows each model has
 */
public record Evidence(
        Staging staging,
        Instant startedAt,
        Map<SourceTable, Long> sourceRows,
        Map<ModelDefinition<?>, Long> rows) {
    /** Checks that nothing is missing. */
    public Evidence {
        requireNonNull(staging, "staging is null");
        requireNonNull(startedAt, "startedAt is null");
        sourceRows = Map.copyOf(sourceRows);
        rows = Map.copyOf(rows);
    }

    /** How many rows a model of the build has. */
    long rowsOf(ModelDefinition<?> model) {
        return rows.get(model);
    }
}
