package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the server listens. {@link ServerDefaults} hands it to Micronaut's own server.
 *
 * @param host for whom
 * @param port where; 0 takes any free port
 * @param receiveTimeout how long a request may take to arrive, headers and body together
 * @param healthTimeout how long a health check waits for the warehouse
 */
@ConfigurationProperties("greenery")
record ServerSettings(
        @Bindable(defaultValue = ServerSettings.HOST)
                @Configurable(value = "for whom the HTTP server listens", option = "--host")
                String host,
        @Bindable(defaultValue = ServerSettings.PORT)
                @Configurable(
                        value = "where the HTTP server listens; 0 takes any free port",
                        option = "--port")
                int port,
        @Bindable(defaultValue = "15s")
                @Configurable(
                        "how long a request may take to arrive, headers and body together; slower"
                                + " ones get status 408")
                Duration receiveTimeout,
        @Bindable(defaultValue = "5s")
                @Configurable("how long `/health` waits for the warehouse before it answers `DOWN`")
                Duration healthTimeout) {
    static final String HOST = "127.0.0.1";
    static final String PORT = "8080";
    static final String MAX_REQUEST_SIZE = "256KB";

    private static final int LAST_PORT = 65_535;

    ServerSettings {
        requireNonNull(host, "host is null");
        List<String> problems = new ArrayList<>();
        if (host.isBlank()) {
            problems.add("greenery.host must be a name or an address");
        }
        if (port < 0 || port > LAST_PORT) {
            problems.add("greenery.port must be from 0 to " + LAST_PORT);
        }
        requireTime("receive-timeout", receiveTimeout, problems);
        requireTime("health-timeout", healthTimeout, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private static void requireTime(String name, Duration time, List<String> problems) {
        requireNonNull(time, name + " is null");
        if (time.toMillis() < 1) {
            problems.add("greenery." + name + " must be above zero");
        }
    }

    /**
     * How much may be sent at once.
     *
     * @param maxRequestSize in bytes
     */
    @ConfigurationProperties("graphql")
    record Requests(
            @Bindable(defaultValue = ServerSettings.MAX_REQUEST_SIZE)
                    @ReadableBytes
                    @Configurable("how long a request may be")
                    int maxRequestSize) {
        Requests {
            if (maxRequestSize < 1) {
                throw new IllegalArgumentException(
                        "greenery.graphql.max-request-size must be above zero");
            }
        }
    }
}
