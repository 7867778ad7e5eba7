package dev.greenery.bootstrap.output;

import java.io.Console;
import java.util.Optional;

/** The terminal of this process. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person sees what is written, and not a pipe or a file. */
    public static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
