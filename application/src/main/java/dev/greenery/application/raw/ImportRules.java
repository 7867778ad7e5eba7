package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

/**
 * How files are to be loaded.
 *
 * @param isStrict whether a bad row or a column too many refuses the files
 * @param allowShrink whether files may empty tables, and full ones take away a large part of them
 * @param rejects how many rows of each file may be bad
 */
public record ImportRules(
        ImportMode mode, boolean isStrict, boolean allowShrink, RejectLimit rejects) {
    /** What holds unless something else is said. */
    public static final ImportRules USUAL =
            new ImportRules(ImportMode.ADD, false, false, RejectLimit.USUAL);

    /** Checks that nothing is missing. */
    public ImportRules {
        requireNonNull(mode, "mode is null");
        requireNonNull(rejects, "rejects is null");
    }

    /** These, for files that mean this for what is there. */
    public ImportRules in(ImportMode other) {
        return new ImportRules(other, isStrict, allowShrink, rejects);
    }

    /** These, without a bad row. */
    public ImportRules strictly() {
        return new ImportRules(mode, true, allowShrink, RejectLimit.NONE);
    }

    /** These, though much may go. */
    public ImportRules shrinking() {
        return new ImportRules(mode, isStrict, true, rejects);
    }

    /** These, with so many bad rows at most; strict ones allow none, whatever is said. */
    public ImportRules allowing(RejectLimit limit) {
        return new ImportRules(mode, isStrict, allowShrink, isStrict ? RejectLimit.NONE : limit);
    }
}
