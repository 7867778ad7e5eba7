package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The command that all others belong to. */
@Command(
        name = "greenery",
        description = "Builds, tests, publishes and serves the marts of the Greenery plant shop.",
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            ImportCommand.class,
            BuildCommand.class,
            VersionsCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            ServeCommand.class,
            ShowCommand.class,
            SqlCommand.class,
            ChangesCommand.class,
            DiffCommand.class,
            RejectsCommand.class,
            PsqlUrlCommand.class,
            MetricCommand.class,
            ModelsCommand.class,
            LineageCommand.class,
            DocsCommand.class,
            PrepareCommand.class,
            CompletionCommand.class,
            HelpCommand.class,
            RehearseCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:a fault, such as a server that does not answer",
            "2:the command or the configuration makes no sense",
            "3:the data was refused, and nothing was changed",
            "4:failed data tests blocked a mart, or what depends on its tables or holds them did;"
                    + " its last good version stays",
            "5:another build is running on the warehouse",
            "6:what is asked for has never been published"
        })
final class GreeneryCommand implements Runnable, AutoCloseable {
    private final PlatformStarter starter;
    private final Screen screen;
    private final Interruption interruption = new Interruption();
    private Optional<Platform> platform = Optional.empty();

    @Spec private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "where the embedded PostgreSQL lives (GREENERY_HOME; .greenery)")
    private Path home;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "a PostgreSQL to use instead of the embedded one (GREENERY_DB_URL)")
    private String dbUrl;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "log more, and show the stack trace of a fault")
    private boolean verbose;

    GreeneryCommand(PlatformStarter starter, Screen screen) {
        this.starter = requireNonNull(starter, "starter is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    Screen screen() {
        return screen;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The platform for commands without a server. */
    Platform platform() {
        return platform(Optional.empty(), OptionalInt.empty());
    }

    /** The platform, started if it is not yet. */
    Platform platform(Optional<String> host, OptionalInt port) {
        return platform(host, port, Optional.empty());
    }

    /** The platform of a server that builds at these times, as cron has them. */
    Platform buildingPlatform(Optional<String> host, OptionalInt port, Optional<String> buildAt) {
        return platform(host, port, buildAt, Optional.empty());
    }

    /** The platform, in the other home unless the user names one. */
    Platform platform(Optional<String> host, OptionalInt port, Optional<Path> otherwise) {
        return platform(host, port, Optional.empty(), otherwise);
    }

    private synchronized Platform platform(
            Optional<String> host,
            OptionalInt port,
            Optional<String> buildAt,
            Optional<Path> otherwise) {
        if (platform.isEmpty()) {
            platform =
                    Optional.of(
                            starter.start(
                                    new PlatformOptions(
                                            Optional.ofNullable(home),
                                            Optional.ofNullable(dbUrl),
                                            host,
                                            port,
                                            buildAt,
                                            otherwise)));
            platform.get().warnings().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
        }
        return platform.get();
    }

    Interruption interruption() {
        return interruption;
    }

    synchronized void cancelWork() {
        platform.ifPresent(Platform::cancelWork);
    }

    @Override
    public synchronized void close() {
        platform.ifPresent(Platform::close);
        platform = Optional.empty();
    }
}
