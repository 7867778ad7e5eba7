package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

/**
 * The id of a promo: the text of its code, with its spaces and capitals ({@code instruction set}).
 */
public record PromoId(String value) implements Comparable<PromoId> {
    /** Checks that there is a code. */
    public PromoId {
        requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A promo's code is blank");
        }
    }

    @Override
    public int compareTo(PromoId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
