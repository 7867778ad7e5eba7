package dev.greenery.bootstrap.cli;

import java.util.Locale;

/** How a comparison of versions is written. */
enum DiffFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For people, in the description of a change. */
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
