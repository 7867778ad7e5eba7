package dev.greenery.bootstrap.cli;

import dev.greenery.bootstrap.output.Terminal;

import picocli.CommandLine.Model.UsageMessageSpec;

import java.util.Optional;
import java.util.OptionalInt;

/** Where standard output is read. */
public interface Screen {
    /** How many characters fit on a line; nothing where no terminal shows the output. */
    OptionalInt width();

    /** A pipe or a file, which take lines of any length. */
    static Screen none() {
        return OptionalInt::empty;
    }

    /** The terminal of this process, if it has one and its output goes there. */
    static Screen ofThisProcess() {
        return () ->
                Terminal.isWatched()
                        ? OptionalInt.of(width(Optional.ofNullable(System.getenv("COLUMNS"))))
                        : OptionalInt.empty();
    }

    private static int width(Optional<String> said) {
        return said.filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElseGet(() -> new UsageMessageSpec().autoWidth(true).width());
    }
}
