package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

/**
 * Whether a promo can be used. A code outside the known ones is kept, and a data test reports it.
 */
public record PromoStatus(String code) {
    /** The promo can be used. */
    public static final PromoStatus ACTIVE = new PromoStatus("active");

    /** The promo can no longer be used. */
    public static final PromoStatus INACTIVE = new PromoStatus("inactive");

    /** Nothing is known of the promo but its code, or nothing of its status. */
    public static final PromoStatus UNKNOWN = new PromoStatus("unknown");

    /** Checks that there is a code. */
    public PromoStatus {
        requireNonNull(code, "code is null");
    }

    /** Whether the shop knows this status. */
    public boolean isKnown() {
        return equals(ACTIVE) || equals(INACTIVE);
    }

    @Override
    public String toString() {
        return code;
    }
}
