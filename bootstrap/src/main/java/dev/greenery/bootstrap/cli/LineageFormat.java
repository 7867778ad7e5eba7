package dev.greenery.bootstrap.cli;

import java.util.Locale;

/** How lineage is written. */
enum LineageFormat {
    /** For people: each node with what it reads and what reads it. */
    TEXT,
    /** A diagram, as Markdown pages show it. */
    MERMAID,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
