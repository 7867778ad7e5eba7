package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.PublishHeld;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** Publishes what is held. */
@Command(
        name = "publish",
        description = {
            "Publishes what 'greenery build --hold' held back: all marts that the newest such run"
                    + " holds, in one transaction, or one of them.",
            "'greenery versions' lists what is held."
        })
final class PublishCommand extends PlatformCommand {
    @Parameters(paramLabel = "MART", arity = "0..1", description = "one mart (all of the run)")
    private String mart;

    @Option(names = "--force", description = "even if consumers see what a newer run built")
    private boolean force;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (text)")
    private RepublicationFormat format = RepublicationFormat.TEXT;

    @Override
    public Integer call() {
        beginWork();
        return new RepublicationRun(this, format)
                .tell(useCase(PublishHeld.class).publish(Optional.ofNullable(mart), force));
    }
}
