package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Rows of a file that were rejected for the same reason.
 *
 * @param rows how many
 * @param example the first of them
 */
public record RejectGroup(long rows, ImportProblem example) {
    /** The largest groups before the others. */
    public static final Comparator<RejectGroup> WORST_FIRST =
            Comparator.comparingLong(RejectGroup::rows).reversed();

    /** Checks that there is an example. */
    public RejectGroup {
        requireNonNull(example, "example is null");
    }

    /** The group as one line of text. */
    @Override
    public String toString() {
        return "%d row(s), the first is %s".formatted(rows, example);
    }
}
