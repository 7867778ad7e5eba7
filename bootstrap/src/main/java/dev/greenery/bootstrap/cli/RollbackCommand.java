package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.RollBackMart;
import dev.greenery.application.run.RunId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** Publishes an older version again. */
@Command(
        name = "rollback",
        description = {
            "Publishes again what consumers saw of a mart before, in one transaction.",
            "What they see until then is kept: 'greenery rollback MART --to RUN' goes forward, too."
                    + " 'greenery versions' lists what there is. The next build publishes what it"
                    + " builds."
        })
final class RollbackCommand extends PlatformCommand {
    @Parameters(paramLabel = "MART", description = "the mart")
    private String mart;

    @Option(
            names = "--to",
            paramLabel = "RUN",
            description = "the version of this run (the newest before the published one)")
    private Long run;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (text)")
    private RepublicationFormat format = RepublicationFormat.TEXT;

    @Override
    public Integer call() {
        beginWork();
        return new RepublicationRun(this, format)
                .tell(
                        useCase(RollBackMart.class)
                                .rollBack(mart, Optional.ofNullable(run).map(RunId::new)));
    }
}
