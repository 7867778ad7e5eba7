package dev.greenery.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Builds marts. */
@Command(
        name = "build",
        description = {
            "Builds the marts, tests them where nobody sees them, and publishes what passed.",
            "A failed test blocks its mart and those that read it; their last good version stays."
        })
final class BuildCommand extends PlatformCommand {
    @Option(names = "--mart", paramLabel = "NAME", description = "one mart, whole (all)")
    private String mart;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Option(
            names = "--allow-empty",
            description = "publish even if the shop's tables are empty or models lose all rows")
    private boolean allowEmpty;

    @Override
    public Integer call() {
        return new BuildRun(this).run(Optional.ofNullable(mart), allowEmpty, json);
    }
}
