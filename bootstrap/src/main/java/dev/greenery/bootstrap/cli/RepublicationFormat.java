package dev.greenery.bootstrap.cli;

import java.util.Locale;

/** How it is told what consumers see now. */
enum RepublicationFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
