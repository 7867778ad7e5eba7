package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.SampleRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Shows everything at once. */
@Command(
        name = "demo",
        description = {
            "Generates two days of sample data, imports each, builds, tests and publishes all"
                + " marts, prints what it found and what changed, and serves it over GraphQL until"
                + " Ctrl-C.",
            "It lives in a home of its own, .greenery-demo unless --home or GREENERY_HOME names"
                    + " another, and never loads sample data over other data."
        })
final class DemoCommand extends PlatformCommand {
    private static final Path HOME = Path.of(".greenery-demo");

    @Option(names = "--exit", description = "end instead of serving")
    private boolean exit;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "how many users (" + SampleRequest.DEFAULT_USERS + ")")
    private int users = SampleRequest.DEFAULT_USERS;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where to serve (GREENERY_PORT; 8080); 0 takes any free port")
    private Integer port;

    @Override
    public Integer call() {
        if (users < 1) {
            throw misused("A sample needs at least 1 user, not " + users);
        }
        Platform platform =
                greenery().platform(Optional.empty(), Ports.checked(port, this), Optional.of(HOME));
        int exitCode = new DemoRun(this, InstantSource.system()).run(users);
        if (exitCode == ExitCodes.OK) {
            sayWhatIsNext(platform);
        }
        return exitCode != ExitCodes.OK || exit ? exitCode : new ServeRun(this).run(platform);
    }

    private void sayWhatIsNext(Platform platform) {
        if (platform.isEmbedded()) {
            say(
                    "The demo is in %1$s: read it with 'greenery show MODEL --home %1$s'; serve it later"
                                    .formatted(platform.home())
                            + " with 'greenery serve --home %s'".formatted(platform.home()));
            say("Your own data goes elsewhere: 'greenery import DIR', then 'greenery build'");
        }
    }
}
