package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome.AlreadyRunning;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.KeepBuilt.Listener;
import dev.greenery.application.port.in.KeepBuilt.Rhythm.WhenChanged;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

class BuildWatchTest {
    private final FakePlatform platform = new FakePlatform();

    @Test
    void tellsEachBuildInAShortBlockAndOnceWhatItWaitsFor() {
        Ended ended =
                watching(
                                listener -> {
                                    listener.built(Reports.finished(Reports.published()));
                                    listener.waiting();
                                    listener.built(Reports.finished(Reports.blocked()));
                                    listener.waiting();
                                })
                        .run("build", "--watch", "--every", "90s");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        """
                        Built everything: all was asked for
                        Published: core
                        Published 2021-02-11T23:30:35Z: the shop as of 2021-02-11T23:30:34Z; the oldest change waited 31 s
                        Build 3 took 1.5 s

                        Built everything: all was asked for
                        Blocked: core, by core.dim_users not_null_email; the version of 2021-02-10T00:00:00Z stays
                        Build 3 took 1.5 s

                        """);
        assertThat(ended.err().lines())
                .containsExactly(
                        "Waiting for changes of the shop, looked for every 90s; Ctrl-C ends it");
    }

    @Test
    void tellsEachBuildAsADocumentOfItsOwn() {
        Ended ended =
                watching(
                                listener -> {
                                    listener.built(Reports.finished(Reports.published()));
                                    listener.built(Reports.finished(Reports.blocked()));
                                })
                        .run("build", "--watch", "--json");

        assertThat(ended.out().lines())
                .satisfiesExactly(
                        published ->
                                assertThat(published)
                                        .contains("\"data_as_of\":\"2021-02-11T23:30:34Z\"")
                                        .contains(
                                                "\"oldest_change_at\":\"2021-02-11T23:30:04.700Z\"")
                                        .contains("\"publication_delay_ms\":31000"),
                        blocked ->
                                assertThat(blocked)
                                        .contains("\"data_as_of\":null")
                                        .contains("\"publication_delay_ms\":null"));
    }

    @Test
    void tellsWhatLastsOnce() {
        Ended ended =
                watching(
                                listener -> {
                                    listener.failed(new WarehouseException("No server answers"));
                                    listener.failed(new WarehouseException("No server answers"));
                                    listener.failed(new IllegalStateException("rose@example.com"));
                                    listener.built(new AlreadyRunning("a build of ann"));
                                    listener.built(
                                            new Emptied(List.of(SourceTable.USERS), List.of()));
                                })
                        .run("build", "--watch");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err().lines())
                .containsExactly(
                        "No server answers; watching goes on",
                        "An unexpected fault: IllegalStateException; --verbose shows more;"
                                + " watching goes on",
                        "Another build is running: a build of ann",
                        "Nothing was published: raw.users holds no row");
    }

    @Test
    void looksEveryHalfAMinuteUnlessToldOtherwise() {
        platform.with(
                KeepBuilt.class,
                (request, rhythm, listener, ending) ->
                        assertThat(rhythm).isEqualTo(new WhenChanged(Duration.ofSeconds(30))));

        assertThat(platform.run("build", "--watch").exitCode()).isZero();
    }

    @Test
    void aBuildThatIsStoppedEndsAsWithoutAWatch() {
        Ended ended =
                watching(
                                _ -> {
                                    throw new StoppedException("The build was stopped");
                                })
                        .run("build", "--watch");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err().lines()).containsExactly("The build was stopped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    build --every 3s              | write both, or neither
                    build --watch --hold          | without --hold, --mart and --full
                    build --watch --mart core     | without --hold, --mart and --full
                    build --watch --every 500ms   | '500ms' is no length of time of a second or more; write 1500ms, 30s, 5m or 1h
                    build --watch --every often   | 'often' is no length of time of a second or more; write 1500ms, 30s, 5m or 1h
                    """)
    void saysWhatToWrite(String line, String remedy) {
        Ended ended = platform.run(line.split(" ", -1));

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err().lines().findFirst())
                .hasValueSatisfying(said -> assertThat(said).contains(remedy));
        assertThat(platform.starts).isEmpty();
    }

    private FakePlatform watching(Consumer<Listener> day) {
        return platform.with(
                KeepBuilt.class, (request, rhythm, listener, ending) -> day.accept(listener));
    }
}
