package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.MergedGroup;
import dev.greenery.application.change.NamedTotals;

import java.time.Instant;
import java.util.List;

/**
 * What is known of all histories and is in no table.
 *
 * @param groups what rollups merged of them
 * @param latestAsked the latest moment of which a builder asked the catalogue
 */
record Remembered(List<MergedGroup> groups, UnknownMembers unknownMembers, Instant latestAsked) {
    private static final String UNKNOWN = "unknown";
    private static final String ASKED = "asked";

    Remembered {
        groups = List.copyOf(groups);
        requireNonNull(unknownMembers, "unknownMembers is null");
        requireNonNull(latestAsked, "latestAsked is null");
    }

    /** Of all histories, before anything else is merged. */
    static Remembered of(BuiltHistories built) {
        return new Remembered(built.rollups().state(), built.unknownMembers(), built.latestAsked());
    }

    void write(NamedTotals totals) {
        unknownMembers.write(totals.of(UNKNOWN));
        totals.put(ASKED, latestAsked);
    }

    /** Reads what histories refer to that nobody has. */
    static void read(UnknownMembers unknown, NamedTotals totals) {
        unknown.read(totals.of(UNKNOWN));
    }

    /** How many histories are nobody's. */
    static long anonymous(NamedTotals totals) {
        return UnknownMembers.anonymous(totals.of(UNKNOWN));
    }

    /** Reads the latest moment of which a builder asked. */
    static Instant latestAsked(NamedTotals totals) {
        return totals.text(ASKED).map(Instant::parse).orElse(Instant.MAX);
    }
}
