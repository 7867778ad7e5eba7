package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.version.VersionRules;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.util.concurrent.atomic.LongAdder;

/** Shows how far a build is: histories while it writes, then only which stage it is in. */
final class BuildProgress implements BuildListener {
    private final ProgressDisplay display;
    private final String end;
    private final LongAdder built = new LongAdder();

    BuildProgress(ProgressDisplay display, VersionRules rules) {
        this.display = requireNonNull(display, "display is null");
        this.end = rules.hold() ? "hold" : "publish";
    }

    @Override
    public void entered(Stage stage) {
        switch (stage) {
            case WRITE -> display.advance(label(stage), 0, 0);
            case AUDIT, PUBLISH -> display.advance(label(stage), 0, 1);
        }
    }

    @Override
    public void built(long histories, long expected) {
        built.add(histories);
        display.advance(label(Stage.WRITE), built.sum(), expected);
    }

    private String label(Stage stage) {
        return switch (stage) {
            case WRITE -> "write";
            case AUDIT -> "audit";
            case PUBLISH -> end;
        };
    }
}
