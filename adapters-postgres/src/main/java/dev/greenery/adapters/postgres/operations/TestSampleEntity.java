package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One column of a row that failed a test. */
@MappedEntity(value = "test_samples", schema = OpsSchema.NAME)
record TestSampleEntity(
        @Id @GeneratedValue Long sampleId,
        long resultId,
        int rowNumber,
        String columnName,
        String columnValue) {}
