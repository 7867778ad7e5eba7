package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The id of a promo: the text of its code, with its spaces and capitals ({@code instruction set}).
 */
public record PromoId(String value) implements Comparable<PromoId> {
    /** Stands for no promo where a promo is part of a key; no code of the shop has this id. */
    public static final PromoId NONE = new PromoId("(none)");

    private static final Pattern NAMED_AS_NONE = Pattern.compile("\\(+none\\)+");

    /** Checks that there is a code. */
    public PromoId {
        requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A promo's code is blank");
        }
    }

    /**
     * The id of a code. One that is called as if it were none gets one more pair of parentheses, so
     * that it is neither that nor any other.
     */
    public static PromoId of(String code) {
        requireNonNull(code, "code is null");
        return new PromoId(NAMED_AS_NONE.matcher(code).matches() ? "(" + code + ")" : code);
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
