package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.util.Optional;

/**
 * A promotion.
 *
 * @param isKnown false for the member that stands for a promo which orders name and no row has
 */
public record Promo(PromoId id, Discount discount, PromoStatus status, boolean isKnown) {
    /** Checks that nothing is missing. */
    public Promo {
        requireNonNull(id, "id is null");
        requireNonNull(discount, "discount is null");
        requireNonNull(status, "status is null");
    }

    /** A promo of the catalogue. */
    public static Promo of(PromoId id, Discount discount, PromoStatus status) {
        return new Promo(id, discount, status, true);
    }

    /** The unknown member for a promo that orders name and no row has: it gives nothing off. */
    public static Promo unknown(PromoId id) {
        return new Promo(id, new Discount(0), PromoStatus.UNKNOWN, false);
    }

    /** What it takes off an order; empty when nothing but the code is known. */
    public Optional<Money> discountIfKnown() {
        return isKnown ? Optional.of(discount.toMoney()) : Optional.empty();
    }

    /** Whether the promo can be used now. */
    public boolean isActive() {
        return status.equals(PromoStatus.ACTIVE);
    }
}
