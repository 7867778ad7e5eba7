package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    void tellsInALineOrTwoWhatItBuildsWhileItServes() {
        KeepBuilt.Times never = _ -> Optional.empty();
        platform.buildingAt(never)
                .with(
                        KeepBuilt.class,
                        (request, rhythm, listener, ending) -> {
                            assertThat(rhythm).isEqualTo(new Rhythm.At(never));
                            assertThat(ending.isRequested()).isFalse();
                            listener.waiting();
                            listener.built(Reports.finished(Reports.published()));
                            listener.built(Reports.finished(Reports.dependedOn()));
                            listener.built(new BuildOutcome.AlreadyRunning("another server"));
                            listener.failed(new WarehouseException("No server answers"));
                            listener.failed(new IllegalStateException("rose@example.com"));
                        });

        Ended ended = platform.run("serve", "--build-at", "*/15 * * * *");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().skip(4))
                .containsExactly(
                        "Build 3 published core: the shop as of 2021-02-11T23:30:34Z; the oldest"
                                + " change waited 31 s",
                        "Build 3 published marketing: the shop as of 2021-02-11T23:30:34Z; the"
                                + " oldest change waited 31 s",
                        "Build 3 was blocked for core; 'greenery build' tells more",
                        "A build failed: No server answers; it is tried again at the next time",
                        "A build failed: An unexpected fault: IllegalStateException; --verbose"
                                + " shows more; it is tried again at the next time");
        assertThat(platform.starts.getFirst().properties())
                .containsEntry("greenery.build-at", "*/15 * * * *");
    }

    @Test
    void aBuildThatIsStoppedIsToldAndNoFaultOfTheServer() {
        platform.buildingAt(_ -> Optional.empty())
                .with(
                        KeepBuilt.class,
                        (request, rhythm, listener, ending) -> {
                            throw new StoppedException("The build was stopped");
                        });

        Ended ended = platform.run("serve");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).endsWith("The build was stopped%n".formatted());
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(platform.run("serve", "--port", "-1").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(platform.served).isFalse();
    }
}
