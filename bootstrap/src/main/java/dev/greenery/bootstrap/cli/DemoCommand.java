package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.SampleRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/** Shows everything at once. */
@Command(
        name = "demo",
        description = {
            "Generates sample data, imports it, builds, tests and publishes all marts, prints what"
                    + " it found, and serves it over GraphQL until Ctrl-C.",
            "It never loads sample data over other data."
        })
final class DemoCommand extends PlatformCommand {
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
        Platform platform = greenery().platform(Optional.empty(), Ports.checked(port, this));
        List<String> reasons = new DemoWarehouse(platform).claim(users);
        if (!reasons.isEmpty()) {
            return refuse(reasons, ExitCodes.REFUSED_INPUT);
        }
        int exitCode = new DemoRun(this).run(users);
        return exitCode != ExitCodes.OK || exit ? exitCode : new ServeRun(this).run(platform);
    }
}
