package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.bootstrap.output.Json;

import java.time.Duration;

/** Builds what changes until it is to end, and tells each build. */
final class BuildWatch implements KeepBuilt.Listener {
    private final PlatformCommand command;
    private final Duration every;
    private final boolean json;
    private boolean hasWaited;
    private String told = "";

    /**
     * A watch of the shop.
     *
     * @param every how often to look
     */
    BuildWatch(PlatformCommand command, Duration every, boolean json) {
        this.command = requireNonNull(command, "command is null");
        this.every = requireNonNull(every, "every is null");
        this.json = json;
    }

    int run(BuildRequest request) {
        KeepBuilt.Ending ending = command.beginWork();
        command.useCase(KeepBuilt.class).keep(request, new Rhythm.WhenChanged(every), this, ending);
        command.endAsWanted();
        return ExitCodes.OK;
    }

    @Override
    public void waiting() {
        if (!hasWaited) {
            hasWaited = true;
            command.say(
                    "Waiting for changes of the shop, looked for every %s; Ctrl-C ends it"
                            .formatted(LengthOfTime.text(every)));
        }
    }

    @Override
    public void built(BuildOutcome outcome) {
        switch (outcome) {
            case BuildOutcome.Finished finished -> tell(finished);
            case BuildOutcome.Emptied emptied -> tell(emptied);
            case BuildOutcome.AlreadyRunning(String holder) ->
                    sayOnce("Another build is running: " + holder);
            case BuildOutcome.NamesTaken(var by) -> sayOnce(ForeignObject.refusal(by));
            case BuildOutcome.UnknownMart(String name, _) ->
                    sayOnce("No mart is called '%s'".formatted(name));
        }
        command.out().flush();
    }

    private void tell(BuildOutcome.Finished finished) {
        told = "";
        finished.warnings().forEach(command::say);
        if (json) {
            Json.print(ReportJson.of(finished), command.out());
        } else {
            new ReportText(command.out()).printShort(finished);
        }
    }

    private void tell(BuildOutcome.Emptied emptied) {
        if (json) {
            Json.print(ReportJson.of(emptied), command.out());
        }
        sayOnce("Nothing was published: " + emptied.reason());
    }

    @Override
    public void failed(RuntimeException fault) {
        sayOnce("%s; watching goes on".formatted(Faults.told(fault)));
    }

    /** What lasts is not told at each look. */
    private void sayOnce(String message) {
        if (!message.equals(told)) {
            told = message;
            command.say(message);
        }
    }
}
