package dev.greenery.domain.identity;

import java.util.Comparator;
import java.util.UUID;

/**
 * UUIDs in the order of their bytes, as databases and people sort them. {@link UUID#compareTo}
 * compares signed halves, and so disagrees with every sorted input about half of all ids.
 */
public enum UuidOrder implements Comparator<UUID> {
    /** The one order. */
    UNSIGNED;

    @Override
    public int compare(UUID left, UUID right) {
        int high =
                Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
