package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;

/** That one node is read by another, by their ids. */
public record LineageEdge(String from, String to) {
    /** Checks that nothing is missing. */
    public LineageEdge {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }
}
