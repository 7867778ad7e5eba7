package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ListVersions;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class VersionsCommandTest {
    private static final Instant BUILT = Instant.parse("2021-02-11T23:30:34Z");

    private final List<Optional<String>> asked = new ArrayList<>();
    private final FakePlatform platform =
            new FakePlatform()
                    .with(
                            ListVersions.class,
                            mart -> {
                                asked.add(mart);
                                return Outcome.succeeded(
                                        List.of(
                                                version(13, State.PUBLISHED, 2_621_440),
                                                version(12, State.KEPT, 8_192)));
                            });

    private static Version version(long run, State state, long bytes) {
        return new Version("core", new RunId(run), state, BUILT, bytes);
    }

    @Test
    void listsThemForPeople() {
        Ended ended = platform.run("versions");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        """
                        mart  run  state      built_at                size
                        ----  ---  ---------  --------------------  ------
                        core   13  published  2021-02-11T23:30:34Z  2.5 MB
                        core   12  kept       2021-02-11T23:30:34Z  8.0 kB
                        """);
        assertThat(asked).containsExactly(Optional.empty());
    }

    @Test
    void listsThemForPrograms() {
        Ended ended = platform.run("versions", "core", "--format", "json");

        assertThat(ended.out())
                .contains(
                        "{\"mart\":\"core\",\"run\":13,\"state\":\"published\","
                                + "\"built_at\":\"2021-02-11T23:30:34Z\",\"bytes\":2621440}");
        assertThat(asked).containsExactly(Optional.of("core"));
    }

    @Test
    void refusesAMartThatThereIsNot() {
        platform.with(
                ListVersions.class,
                _ -> Outcome.refused(new WrongQuestion(List.of("No mart is called 'cor'"))));

        Ended ended = platform.run("versions", "cor");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("No mart is called 'cor'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 kB",
        "1048575, 1.0 MB",
        "1048576, 1.0 MB",
        "5368709120, 5.0 GB",
        "9223372036854775807, 8192.0 PB"
    })
    void sizesAreToldInUnitsThatFit(long bytes, String told) {
        assertThat(DiskSize.told(bytes)).isEqualTo(told);
    }
}
