package dev.greenery.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Serves what is published. */
@Command(name = "serve", description = "Serves the published marts over GraphQL, until Ctrl-C.")
final class ServeCommand extends PlatformCommand {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where to listen (GREENERY_PORT; 8080); 0 takes any free port")
    private Integer port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "for whom to listen (GREENERY_HOST; 127.0.0.1, this machine alone)")
    private String host;

    @Option(
            names = "--build-at",
            paramLabel = "CRON",
            description = {
                "build while serving, at these times in the business zone (GREENERY_BUILD_AT;"
                        + " never):",
                "minute, hour, day of the month, month, day of the week, such as '*/15 * * * *'.",
                "Of several that serve one warehouse, one builds at each time"
            })
    private String buildAt;

    @Override
    public Integer call() {
        Platform platform =
                greenery()
                        .buildingPlatform(
                                Optional.ofNullable(host),
                                Ports.checked(port, this),
                                Optional.ofNullable(buildAt));
        return new ServeRun(this).run(platform);
    }
}
