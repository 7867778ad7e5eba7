package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.GenerateDays;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DemoCommandTest {
    @TempDir private Path home;

    private final List<Path> imported = new ArrayList<>();
    private final FakePlatform platform = new FakePlatform();

    @BeforeEach
    void prepareUseCases() {
        platform.embeddedIn(home)
                .with(ShowLineage.class, new ShowLineageService(Garden.registry()))
                .with(
                        GenerateDays.class,
                        request -> {
                            makeDirectories(request);
                            return Outcome.succeeded(List.of());
                        })
                .with(
                        ImportShopData.class,
                        request -> {
                            assertThat(request.directory()).isDirectory();
                            imported.add(request.directory());
                            return new Imported(1, List.of(), List.of(), List.of());
                        })
                .with(BuildMarts.class, request -> Reports.finished(Reports.published()))
                .with(
                        OpenReading.class,
                        new MetricReading(
                                query ->
                                        Outcome.succeeded(
                                                List.of(
                                                        new MetricValue(
                                                                Map.of(),
                                                                Optional.of(new BigDecimal("0.5")),
                                                                Optional.of(BigDecimal.ONE),
                                                                Optional.of(BigDecimal.TWO))))));
    }

    private static void makeDirectories(DaysRequest request) {
        try {
            for (int day = 1; day <= request.days(); day++) {
                Files.createDirectory(request.directory(day));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsEveryStepAndTheKeyFigures() {
        Ended ended = platform.run("demo", "--exit");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("== Sample data", "== Import", "== Build", "Published: core")
                .contains("== The second day", "orders: 0 added, 3 changed, 0 deleted")
                .contains("visits_per_plant    0.5          1            2\n");
        assertThat(platform.served).isFalse();
    }

    @Test
    void leavesNoSampleFilesBehind() {
        platform.run("demo", "--exit");

        assertThat(imported).hasSize(2).noneMatch(Files::exists);
    }

    @Test
    void servesWhatItBuilt() {
        Ended ended = platform.run("demo", "--port", "0");

        assertThat(platform.served).isTrue();
        assertThat(platform.starts).extracting(start -> start.port().getAsInt()).containsExactly(0);
        assertThat(ended.out())
                .contains("http://localhost:8080/graphql/garden")
                .contains("http://localhost:8080/graphql/walks");
    }

    @Test
    void doesNotServeAMartThatATestBlocked() {
        platform.with(BuildMarts.class, request -> Reports.finished(Reports.blocked()));

        assertThat(platform.run("demo").exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(platform.served).isFalse();
    }

    @Test
    void livesInAHomeOfItsOwnUnlessAnotherIsNamed() {
        platform.run("demo", "--exit");
        platform.run("models");

        assertThat(platform.starts)
                .extracting(PlatformOptions::homeByDefault)
                .containsExactly(Optional.of(Path.of(".greenery-demo")), Optional.empty());
    }

    @Test
    void tellsHowToGoOnInItsHome() {
        assertThat(platform.run("demo", "--exit").err())
                .contains("'greenery serve --home %s'".formatted(home))
                .contains("'greenery import DIR'");
    }

    @Test
    void buildsNothingWhereThereIsOtherData() {
        platform.with(
                        ImportShopData.class,
                        request ->
                                new OtherOrigin(
                                        new HeldData(DataOrigin.SHOP, Optional.of(Instant.EPOCH)),
                                        DataOrigin.sample("130 user(s) with seed 7")))
                .with(
                        BuildMarts.class,
                        request -> {
                            throw new AssertionError("It must not build");
                        });

        Ended ended = platform.run("demo");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.err())
                .contains("holds the files of a shop, last imported at 1970-01-01T00:00:00Z")
                .contains("--home DIR");
        assertThat(platform.served).isFalse();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThat(platform.run("demo", "--users", "0").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(platform.run("demo", "--port", "70000").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(imported).isEmpty();
    }
}
