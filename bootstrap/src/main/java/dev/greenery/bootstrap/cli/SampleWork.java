package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.nio.file.Path;
import java.util.List;

/** What the generation of one day and of several have in common. */
final class SampleWork {
    /** As many as one sample has. */
    private static final int MOST_NAMES = SourceTable.values().length + 2;

    private SampleWork() {}

    /**
     * Shows how far the writing is, and ends it when nobody wants it any more.
     *
     * @param leftBehind what is there of the files then
     */
    static GenerateSample.Progress watched(
            ProgressDisplay display, Cancellation cancellation, String leftBehind) {
        return (rows, expected) -> {
            if (cancellation.isRequested()) {
                throw new StoppedException("The generation was stopped: " + leftBehind);
            }
            display.advance("generate", rows, expected);
        };
    }

    /** Says which files are in the way. */
    static int refuse(List<Path> files, PlatformCommand command) {
        String names = files.stream().limit(MOST_NAMES).map(Path::toString).collect(joining(", "));
        int more = Math.max(0, files.size() - MOST_NAMES);
        return command.refuse(
                List.of(
                        "There are shop files already: %s; choose another directory, or replace"
                                        .formatted(
                                                more == 0
                                                        ? names
                                                        : "%s and %d more".formatted(names, more))
                                + " them with --overwrite"),
                ExitCodes.REFUSED_INPUT);
    }
}
