package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How a test ended. */
@MappedEntity(value = "test_results", schema = OpsSchema.NAME)
record TestResultEntity(
        @Id @GeneratedValue Long resultId,
        long runId,
        String mart,
        String model,
        String test,
        String severity,
        String status,
        long failures,
        long checkedRows,
        String message) {}
