package dev.greenery.application.raw;

/**
 * How much of a table a file lacks.
 *
 * @param held rows of the table
 * @param absent those of them whose keys the file does not name
 */
public record Absence(long held, long absent) {
    private static final int LARGEST_PART = 5;

    /** Checks that no more is absent than there is. */
    public Absence {
        if (absent < 0 || absent > held) {
            throw new IllegalArgumentException("%d rows of %d are absent".formatted(absent, held));
        }
    }

    /** Whether it is more than a fifth of the table; one row of a few may always go. */
    public boolean isLarge() {
        return absent * LARGEST_PART > held && (absent > 1 || held == 1);
    }
}
