package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many rows of a source table a run read. */
@MappedEntity(value = "source_counts", schema = OpsSchema.NAME)
record SourceCountEntity(
        @Id @GeneratedValue Long countId, long runId, String tableName, long rowCount) {}
