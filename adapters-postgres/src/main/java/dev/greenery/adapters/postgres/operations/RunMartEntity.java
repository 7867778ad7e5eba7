package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A mart that a run is to publish. */
@MappedEntity(value = "run_marts", schema = OpsSchema.NAME)
record RunMartEntity(@Id @GeneratedValue Long runMartId, long runId, String mart) {}
