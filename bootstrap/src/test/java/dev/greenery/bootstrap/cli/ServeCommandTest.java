package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    void opensTheEmbeddedWarehouseForOtherProgramsAndServesEvenIfItCannot() {
        List<String> told = new ArrayList<>();
        platform.embeddedIn(Path.of("home"))
                .with(
                        OpenReading.class,
                        atMost -> {
                            told.add("opened");
                            throw new WarehouseException("There is none");
                        });

        Ended ended = platform.run("serve");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(told).containsExactly("opened");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(platform.run("serve", "--port", "-1").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(platform.served).isFalse();
    }
}
