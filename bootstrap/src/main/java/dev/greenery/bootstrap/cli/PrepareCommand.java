package dev.greenery.bootstrap.cli;

import picocli.CommandLine.Command;

import java.util.List;

/** Stands for what the launcher does by itself, so that its help is where all help is. */
@Command(
        name = "prepare",
        description =
                "Makes the program start in half the time: runs a demo in a place of its own, while"
                        + " the JVM notes what it loads.")
final class PrepareCommand extends PlatformCommand {
    @Override
    public Integer call() {
        return refuse(
                List.of("The launcher prepares, given nothing else: ./greenery prepare"),
                ExitCodes.USAGE);
    }
}
