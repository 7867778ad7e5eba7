package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class WarehouseConfigurationTest {
    @Test
    void usesAnEmbeddedServerUnlessToldOtherwise() {
        assertThat(configured(Map.of()))
                .isEqualTo(
                        new WarehouseConfiguration(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Path.of(".greenery"),
                                10));
    }

    @Test
    void takesEverySetting() {
        assertThat(
                        configured(
                                Map.of(
                                        "greenery.db-url", "postgresql://host/shop",
                                        "greenery.db-user", "me",
                                        "greenery.db-password", "secret",
                                        "greenery.home", "/var/greenery",
                                        "greenery.pool-size", 3)))
                .isEqualTo(
                        new WarehouseConfiguration(
                                Optional.of("postgresql://host/shop"),
                                Optional.of("me"),
                                Optional.of("secret"),
                                Path.of("/var/greenery"),
                                3));
    }

    @Test
    void tellsNoPassword() {
        assertThat(configured(Map.of("greenery.db-password", "secret")).toString())
                .doesNotContain("secret");
    }

    private static WarehouseConfiguration configured(Map<String, Object> settings) {
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            return context.getBean(WarehouseConfiguration.class);
        }
    }
}
