package dev.greenery.adapters.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class GraphqlLimitsTest {
    @Test
    void everyLimitHasADefault() {
        assertThat(limits(Map.of()))
                .isEqualTo(new GraphqlLimits(50, 1000, 12, 100_000, 2000, Duration.ofSeconds(30)));
    }

    @Test
    void everyLimitCanBeSet() {
        assertThat(
                        limits(
                                Map.of(
                                        "greenery.graphql.default-page-size", 1,
                                        "greenery.graphql.max-page-size", 2,
                                        "greenery.graphql.max-depth", 3,
                                        "greenery.graphql.max-cost", 4,
                                        "greenery.graphql.max-slices", 5,
                                        "greenery.graphql.timeout", "6s")))
                .isEqualTo(new GraphqlLimits(1, 2, 3, 4, 5, Duration.ofSeconds(6)));
    }

    @Test
    void everyLimitThatMakesNoSenseIsReportedAtOnce() {
        assertThatThrownBy(
                        () ->
                                limits(
                                        Map.of(
                                                "greenery.graphql.default-page-size", 2000,
                                                "greenery.graphql.max-depth", 0,
                                                "greenery.graphql.timeout", "0s")))
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining("greenery.graphql.max-depth must be above zero")
                .hasMessageContaining("greenery.graphql.timeout must be above zero")
                .hasMessageContaining("greenery.graphql.default-page-size is above max-page-size");
    }

    private static GraphqlLimits limits(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(GraphqlLimits.class);
        }
    }
}
