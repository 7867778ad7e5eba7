package dev.greenery.application.raw;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows of a file may be rejected for the others to be loaded. A file of which every row is
 * rejected is not loaded, whatever the limit.
 */
public sealed interface RejectLimit {
    /** What holds unless something else is said. */
    RejectLimit USUAL = new Usual();

    /** Not one. */
    RejectLimit NONE = new Rows(0);

    /** Whether so many rejected rows of so many are within the limit. */
    boolean allows(long rejected, long read);

    /**
     * A limit as it is written: {@code 2%} of the rows of each file, or {@code 20} rows of it.
     *
     * @return empty if it is written in another way
     */
    static Optional<RejectLimit> parse(String text) {
        Matcher share = Share.FORM.matcher(text);
        if (share.matches()) {
            double percent = Double.parseDouble(share.group(1));
            return percent <= 100 ? Optional.of(new Share(percent)) : Optional.empty();
        }
        return Rows.FORM.matcher(text).matches()
                ? Optional.of(new Rows(Long.parseLong(text)))
                : Optional.empty();
    }

    /**
     * One percent of a file; in a small file, where one row is more than that, a few rows that are
     * not most of it.
     */
    record Usual() implements RejectLimit {
        private static final long FEW = 5;
        private static final long ROWS_PER_REJECT = 100;

        @Override
        public boolean allows(long rejected, long read) {
            return rejected * ROWS_PER_REJECT <= read || (rejected <= FEW && rejected * 2 <= read);
        }

        @Override
        public String toString() {
            return "1 % of the rows, or 5 that are no more than half of them";
        }
    }

    /** A share of the rows of each file. */
    record Share(double percent) implements RejectLimit {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?%");

        @Override
        public boolean allows(long rejected, long read) {
            return rejected * 100.0 <= percent * read;
        }

        @Override
        public String toString() {
            return "%s %% of the rows".formatted(percent);
        }
    }

    /** So many rows of each file. */
    record Rows(long most) implements RejectLimit {
        private static final Pattern FORM = Pattern.compile("[0-9]{1,15}");

        @Override
        public boolean allows(long rejected, long read) {
            return rejected <= most;
        }

        @Override
        public String toString() {
            return most + " row(s)";
        }
    }
}
