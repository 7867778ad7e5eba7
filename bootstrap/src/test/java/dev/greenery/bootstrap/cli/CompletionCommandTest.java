package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CompletionCommandTest {
    private final FakePlatform platform = new FakePlatform();
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    greenery bu             | build
                    greenery build --al     | --allow-empty
                    greenery show --format  | table csv json
                    greenery sq             | sql
                    greenery sql --format   | table csv json
                    greenery completion     | bash zsh fish
                    """)
    void bashCompletesWhatWasBegun(String line, String expected) throws Exception {
        assumeThat(has("bash")).isTrue();
        String[] words = line.split(" ", -1);
        boolean isNext = !expected.startsWith(words[words.length - 1].substring(0, 1));
        String typed = isNext ? line + " ''" : line;
        int last = isNext ? words.length : words.length - 1;

        // Only a shell with somebody at it has compopt.
        String completed =
                run(
                        "bash",
                        "-c",
                        "compopt() { :; }; . %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_greenery; echo ${COMPREPLY[*]}"
                                .formatted(script("bash"), typed, last));

        assertThat(completed.strip().split("\\s+"))
                .containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"bash, bash", "zsh, zsh", "fish, fish"})
    void theShellCanReadItsScript(String shell, String program) throws Exception {
        assumeThat(has(program)).isTrue();

        assertThat(run(program, "-n", script(shell).toString())).isEmpty();
    }

    @Test
    void fishKnowsEveryCommandAndOption() {
        assertThat(platform.run("completion", "fish").out().lines())
                .contains(
                        "complete -c greenery -f",
                        "complete -c greenery -n '__fish_seen_subcommand_from import' -F",
                        "complete -c greenery -n '__fish_seen_subcommand_from completion' -f -a"
                                + " 'bash zsh fish'",
                        "complete -c greenery -n '__fish_seen_subcommand_from build' -l mart -r -f"
                                + " -d 'one mart, whole (all)'")
                .anyMatch(line -> line.contains("__fish_use_subcommand -l home -r -F"))
                .noneMatch(line -> line.contains("rehearse"))
                .allMatch(
                        line ->
                                line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2
                                        == 0);
        assertThat(platform.starts).isEmpty();
    }

    private Path script(String shell) throws IOException {
        return Files.writeString(folder.resolve(shell), platform.run("completion", shell).out());
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
