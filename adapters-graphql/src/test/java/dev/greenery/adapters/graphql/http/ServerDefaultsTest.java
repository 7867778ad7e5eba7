package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.execution.MartGraphql;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ServerDefaultsTest {
    @Test
    void theServerListensOnThisMachineOnly() {
        try (ApplicationContext context = start(Map.of())) {
            HttpServerConfiguration server = context.getBean(HttpServerConfiguration.class);

            assertThat(server.getHost()).hasValue("127.0.0.1");
            assertThat(server.getPort()).hasValue(8080);
            assertThat(server.getMaxRequestSize()).isEqualTo(256 * 1024);
        }
    }

    @Test
    void configurationHasTheLastWord() {
        Map<String, Object> properties =
                Map.of(
                        "micronaut.server.host", "0.0.0.0",
                        "micronaut.server.port", 9090,
                        "greenery.graphql.max-request-size", "1MB");
        try (ApplicationContext context = start(properties)) {
            HttpServerConfiguration server = context.getBean(HttpServerConfiguration.class);

            assertThat(server.getHost()).hasValue("0.0.0.0");
            assertThat(server.getPort()).hasValue(9090);
            assertThat(server.getMaxRequestSize()).isEqualTo(1024 * 1024);
        }
    }

    @Test
    void nothingRunsUntilTheServerIsStarted() {
        try (ApplicationContext context = start(Map.of())) {
            assertThat(context.getActiveBeanRegistrations(EmbeddedServer.class)).isEmpty();
            assertThat(context.getActiveBeanRegistrations(MartGraphql.class))
                    .extracting(BeanRegistration::getBean)
                    .isEmpty();
        }
    }

    /** As the application starts, not as a test does, which has a configuration file of its own. */
    private static ApplicationContext start(Map<String, Object> properties) {
        return ApplicationContext.builder().deduceEnvironment(false).properties(properties).start();
    }
}
