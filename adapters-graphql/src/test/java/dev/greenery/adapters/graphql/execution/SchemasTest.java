package dev.greenery.adapters.graphql.execution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;

import org.junit.jupiter.api.Test;

import java.util.concurrent.ExecutorService;

class SchemasTest {
    @Test
    void aMartThatCannotBeShownIsKnownBeforeAnybodyAsks() {
        MartRegistry clashing = TestMarts.clashingRegistry();
        MartDefinition clash = clashing.mart("clash").orElseThrow();
        try (ApplicationContext context = ApplicationContext.run()) {
            MartGraphql graphql =
                    new MartGraphql(
                            clashing,
                            context.getBean(Wiring.class),
                            context.getBean(OpenReading.class),
                            context.getBean(QueryLimits.class),
                            context.getBean(GraphqlLimits.class),
                            context.getBean(RequestClock.class),
                            context.getBean(
                                    ExecutorService.class,
                                    Qualifiers.byName(TaskExecutors.BLOCKING)));

            assertThatThrownBy(() -> graphql.prepare(clash))
                    .hasMessageContaining("in the GraphQL schema of mart clash");
        }
    }
}
