package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

class ProgramTest {
    private final FakePlatform platform = new FakePlatform();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "generate",
                "import",
                "build",
                "serve",
                "show",
                "metric",
                "models",
                "lineage",
                "docs",
                "prepare",
                "completion"
            })
    void everyCommandHasHelpThatStartsNothing(String command) {
        Ended ended = platform.run(command, "--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Usage: greenery " + command);
        assertThat(platform.starts).isEmpty();
    }

    @Test
    void helpTellsCommandsAndExitCodes() {
        assertThat(platform.run("--help").out())
                .contains("lineage", "--home", "--db-url", "Exit codes:")
                .contains("4   failed data tests blocked a mart");
    }

    @Test
    void versionStartsNothing() {
        assertThat(platform.run("--version").out()).startsWith("greenery ");
        assertThat(platform.starts).isEmpty();
    }

    @Test
    void asksForACommand() {
        Ended ended = platform.run();

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err().lines()).containsExactly("Which command?", "Try 'greenery --help'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lineag               | did you mean lineage?     | Try 'greenery --help'
                    build --jsno         | did you mean --json?      | Try 'greenery build --help'
                    build --mart         | '--mart' (NAME)           | Try 'greenery build --help'
                    build more           | 'more'                    | Try 'greenery build --help'
                    show                 | 'MODEL'                   | Try 'greenery show --help'
                    serve --port abc     | 'abc' is not an int       | Try 'greenery serve --help'
                    serve --port -1      | -1                        | Try 'greenery serve --help'
                    demo --users 0       | at least 1 user           | Try 'greenery demo --help'
                    show m --format xml  | 'xml'                     | Try 'greenery show --help'
                    help biuld           | biuld                     | Try 'greenery --help'
                    completion tcsh      | 'tcsh'                    | Try 'greenery completion --help'
                    """)
    void tellsAWrongCommandLineInOneLineAndHowToGetHelp(
            String line, String problem, String remedy) {
        Ended ended = platform.run(line.split(" ", -1));

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .hasSize(2)
                .satisfies(told -> assertThat(told).contains(problem), atIndex(0))
                .satisfies(told -> assertThat(told).isEqualTo(remedy), atIndex(1));
        assertThat(platform.starts).isEmpty();
    }

    @Test
    void helpOfACommandIsItsHelp() {
        assertThat(platform.run("help").out()).isEqualTo(platform.run("--help").out());
        assertThat(platform.run("help", "show").out())
                .isEqualTo(platform.run("show", "--help").out());
    }

    @Test
    void takesGlobalOptionsBeforeAndAfterTheCommand() {
        platform.with(ShowLineage.class, new ShowLineageService(Garden.registry()));

        platform.run("--home", "somewhere", "models", "--db-url", "postgresql://db/shop");

        assertThat(platform.starts)
                .containsExactly(
                        new PlatformOptions(
                                Optional.of(Path.of("somewhere")),
                                Optional.of("postgresql://db/shop"),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(platform.closed).isTrue();
    }

    @Test
    void tellsAKnownFaultWithoutStackTrace() {
        Ended ended =
                failing(new IllegalStateException(new WarehouseException("No server answers")))
                        .run("models");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err()).isEqualTo("No server answers%n".formatted());
    }

    @Test
    void keepsTheMessageOfAnUnexpectedFaultToItselfUnlessAsked() {
        FakePlatform failing = failing(new IllegalStateException("rose@example.com"));

        assertThat(failing.run("models").err())
                .isEqualTo(
                        "An unexpected fault: IllegalStateException; --verbose shows more%n"
                                .formatted());
        assertThat(failing.run("models", "--verbose").err())
                .contains("at dev.greenery.bootstrap.cli.ProgramTest");
    }

    private FakePlatform failing(RuntimeException fault) {
        return platform.with(
                ShowLineage.class,
                query -> {
                    throw fault;
                });
    }
}
