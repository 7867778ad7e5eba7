package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many rows a model got. */
@MappedEntity(value = "model_results", schema = OpsSchema.NAME)
record ModelResultEntity(
        @Id @GeneratedValue Long resultId, long runId, String mart, String model, long rowCount) {}
