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
                .hasToString(
                        "GraphqlLimits[defaultPageSize=50, maxPageSize=1000, maxSlices=2000,"
                                + " maxDepth=12, maxCost=100000, maxRootFields=50, maxAliases=50,"
                                + " maxFields=1000, maxTokens=5000, timeout=PT30S]");
    }

    @Test
    void everyLimitCanBeSet() {
        assertThat(
                        limits(
                                Map.of(
                                        "greenery.graphql.default-page-size", 1,
                                        "greenery.graphql.max-page-size", 2,
                                        "greenery.graphql.max-slices", 3,
                                        "greenery.graphql.max-depth", 4,
                                        "greenery.graphql.max-cost", 5,
                                        "greenery.graphql.max-root-fields", 6,
                                        "greenery.graphql.max-aliases", 7,
                                        "greenery.graphql.max-fields", 8,
                                        "greenery.graphql.max-tokens", 9,
                                        "greenery.graphql.timeout", "10s")))
                .isEqualTo(new GraphqlLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, Duration.ofSeconds(10)));
    }

    @Test
    void everyLimitThatMakesNoSenseIsReportedAtOnce() {
        assertThatThrownBy(
                        () ->
                                limits(
                                        Map.of(
                                                "greenery.graphql.default-page-size", 2000,
                                                "greenery.graphql.max-depth", 0,
                                                "greenery.graphql.max-root-fields", 0,
                                                "greenery.graphql.max-aliases", -1,
                                                "greenery.graphql.max-fields", 0,
                                                "greenery.graphql.max-tokens", 0,
                                                "greenery.graphql.timeout", "0s")))
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining("greenery.graphql.max-depth must be above zero")
                .hasMessageContaining("greenery.graphql.max-root-fields must be above zero")
                .hasMessageContaining("greenery.graphql.max-aliases must be above zero")
                .hasMessageContaining("greenery.graphql.max-fields must be above zero")
                .hasMessageContaining("greenery.graphql.max-tokens must be above zero")
                .hasMessageContaining("greenery.graphql.timeout must be above zero")
                .hasMessageContaining("greenery.graphql.default-page-size is above max-page-size");
    }

    private static GraphqlLimits limits(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(GraphqlLimits.class);
        }
    }
}
