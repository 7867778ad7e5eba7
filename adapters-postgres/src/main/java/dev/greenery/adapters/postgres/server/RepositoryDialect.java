package dev.greenery.adapters.postgres.server;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;

import java.util.Map;

/**
 * Tells repositories that their data source is PostgreSQL. They take it from configuration only;
 * set here, no application has to know. Public, because one that is not is silently skipped.
 */
@ContextConfigurer
public final class RepositoryDialect implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(
                PropertySource.of("warehouse", Map.of("datasources.default.dialect", "POSTGRES")));
    }
}
