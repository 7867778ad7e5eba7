package dev.greenery.adapters.graphql.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;

import java.util.Map;

/**
 * How the server is set up unless a configuration file, the environment or the command line says
 * otherwise. It listens on this machine only: there is no login yet, so whoever opens it to a
 * network must say so. It is public because Micronaut passes over configurers that are not.
 */
@ContextConfigurer
public final class ServerDefaults implements ApplicationContextConfigurer {
    private static final int BEFORE_EVERY_OTHER_SOURCE = Integer.MIN_VALUE;

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "micronaut.server.host",
                    "${greenery.host:%s}".formatted(ServerSettings.HOST),
                    "micronaut.server.port",
                    "${greenery.port:%s}".formatted(ServerSettings.PORT),
                    "micronaut.server.max-request-size",
                    "${greenery.graphql.max-request-size:%s}"
                            .formatted(ServerSettings.MAX_REQUEST_SIZE),
                    "micronaut.router.static-resources.webjars.mapping",
                    "/webjars/**",
                    "micronaut.router.static-resources.webjars.paths",
                    "classpath:META-INF/resources/webjars",
                    "micronaut.router.static-resources.assets.mapping",
                    "/assets/**",
                    "micronaut.router.static-resources.assets.paths",
                    "classpath:dev/greenery/adapters/graphql/assets");

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(
                PropertySource.of("greenery-server", DEFAULTS, BEFORE_EVERY_OTHER_SOURCE));
    }
}
