package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** A run, as it begins. */
@MappedEntity(value = "runs", schema = OpsSchema.NAME)
record RunEntity(@Id @GeneratedValue Long runId, String status, Instant startedAt) {}
