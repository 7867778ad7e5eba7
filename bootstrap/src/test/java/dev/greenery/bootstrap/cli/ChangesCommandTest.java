package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesCommandTest {
    private final FakePlatform platform = new FakePlatform();

    /** Nothing would be found, and nobody would know why. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-03-01", "2026-03-01T00:00:00Z"})
    void aTimeThatEndsBeforeItBeginsIsRefused(String until) {
        Ended ended = platform.run("changes", "orders", "--since", "2026-03-01", "--until", until);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("--until " + until + " is not after --since 2026-03-01, so that no");
    }
}
