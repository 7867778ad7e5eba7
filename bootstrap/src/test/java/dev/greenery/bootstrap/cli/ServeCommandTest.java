package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

class ServeCommandTest {
    private final FakePlatform platform =
            new FakePlatform().with(ShowLineage.class, new ShowLineageService(Garden.registry()));

    @Test
    void tellsWhereItServes() {
        Ended ended = platform.run("serve", "--port", "0", "--host", "0.0.0.0");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        "Console:  http://localhost:8080",
                        "GraphQL:  http://localhost:8080/graphql/garden",
                        "GraphQL:  http://localhost:8080/graphql/walks",
                        "Ctrl-C stops it.");
        assertThat(platform.starts.getFirst().properties())
                .containsEntry("greenery.port", 0)
                .containsEntry("greenery.host", "0.0.0.0");
        assertThat(platform.closed).isTrue();
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(platform.run("serve", "--port", "-1").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(platform.served).isFalse();
    }
}
