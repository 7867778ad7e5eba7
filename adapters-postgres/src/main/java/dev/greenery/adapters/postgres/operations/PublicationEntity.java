package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Which run made what consumers see of a mart. Written by the swap of its tables. */
@MappedEntity(value = "publications", schema = "ops")
record PublicationEntity(@Id String mart, @Id long runId, Instant publishedAt) {}
