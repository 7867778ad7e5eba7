package dev.greenery.application.sourcetest;

import java.util.Locale;

/** What makes versions a history: each holds for all versions of one row. */
public enum HistoryRule {
    /** At no moment are two versions valid. */
    NO_OVERLAP("no two versions of a row are valid at the same time"),
    /** Only a deletion makes a row have no version for a while. */
    NO_GAP(
            "a version that ended by a change is followed at once by the next; only after a"
                    + " deletion may there be none, until the row returns"),
    /** What is there is valid now. */
    ONE_CURRENT("a row that is in the table has one version that has not ended, and no more"),
    /** The last version is what the table says. */
    CURRENT_EQUALS_RAW("the version that has not ended holds what the table holds");

    private final String description;

    HistoryRule(String description) {
        this.description = description;
    }

    /** What holds, as a sentence without its end. */
    public String description() {
        return description;
    }

    /** The name as reports tell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
