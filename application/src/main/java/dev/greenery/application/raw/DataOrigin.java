package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

/**
 * Where data comes from. Data of two origins in one warehouse doubles every count and sum, and
 * nobody can tell the two apart afterwards.
 *
 * @param text for people: what the data is
 */
public record DataOrigin(String text) {
    /** The files of a shop. */
    public static final DataOrigin SHOP = new DataOrigin("the files of a shop");

    /** Nobody noted it. */
    public static final DataOrigin UNKNOWN = new DataOrigin("data of unknown origin");

    /** Checks that there is a text. */
    public DataOrigin {
        requireNonNull(text, "text is null");
    }

    /** A generated sample: of the same options, and so of the same rows. */
    public static DataOrigin sample(String options) {
        return new DataOrigin("a generated sample of " + options);
    }

    /** Whether data of the other origin may be added to data of this one. */
    public boolean takes(DataOrigin other) {
        return equals(other) && !equals(UNKNOWN);
    }
}
