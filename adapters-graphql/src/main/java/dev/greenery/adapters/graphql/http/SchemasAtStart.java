package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the schema of every mart once the server has started, and tells of those that have none. It
 * does so beside the server, which is ready for its first requests meanwhile; a mart that cannot be
 * shown does not keep the others from being served.
 */
@Singleton
class SchemasAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(SchemasAtStart.class);

    private final ServedSchemas schemas;

    SchemasAtStart(ServedSchemas schemas) {
        this.schemas = requireNonNull(schemas, "schemas is null");
    }

    @EventListener
    @Async(TaskExecutors.BLOCKING)
    void makeAll(ServerStartupEvent started) {
        schemas.missing()
                .forEach((mart, reason) -> LOG.error("Mart {} cannot be asked: {}", mart, reason));
    }
}
