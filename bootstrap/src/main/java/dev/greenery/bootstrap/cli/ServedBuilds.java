package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds at fixed times, beside what serves, and tells each build in a line or two. */
record ServedBuilds(PlatformCommand command) implements KeepBuilt.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ServedBuilds.class);

    ServedBuilds {
        requireNonNull(command, "command is null");
    }

    /** Builds until the command is to end. */
    void run(KeepBuilt.Times times) {
        KeepBuilt.Ending ending = command.beginWork();
        try {
            command.useCase(KeepBuilt.class)
                    .keep(BuildRequest.all(), new KeepBuilt.Rhythm.At(times), this, ending);
        } catch (StoppedException e) {
            tell(e.getMessage());
        }
        command.endWork();
    }

    @Override
    public void built(BuildOutcome outcome) {
        switch (outcome) {
            case BuildOutcome.Finished finished -> {
                finished.warnings().forEach(command::say);
                tell(finished);
            }
            case BuildOutcome.Emptied emptied -> tell("Nothing was published: " + emptied.reason());
            case BuildOutcome.AlreadyRunning(String holder) ->
                    LOG.debug("Not built here: {}", holder);
            case BuildOutcome.NamesTaken(var by) -> tell(ForeignObject.refusal(by));
            case BuildOutcome.UnknownMart(String name, _) ->
                    tell("No mart is called '%s'".formatted(name));
        }
    }

    private void tell(BuildOutcome.Finished finished) {
        RunReport report = finished.report();
        if (!report.published().isEmpty()) {
            tell(
                    "Build %s published %s: %s"
                            .formatted(
                                    report.id(),
                                    String.join(", ", report.published()),
                                    new FreshnessText(finished.freshness()).told()));
        }
        if (!report.blocked().isEmpty()) {
            tell(
                    "Build %s was blocked for %s; 'greenery build' tells more"
                            .formatted(
                                    report.id(),
                                    String.join(
                                            ", ",
                                            report.blocked().stream()
                                                    .map(BlockedMart::mart)
                                                    .toList())));
        }
    }

    @Override
    public void failed(RuntimeException fault) {
        tell(
                "A build failed: %s; it is tried again at the next time"
                        .formatted(Faults.told(fault)));
    }

    private void tell(String line) {
        command.out().println(line);
        command.out().flush();
    }
}
