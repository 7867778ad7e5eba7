package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.util.Optional;

/**
 * A promotion.
 *
 * @param discount empty when it is not known
 * @param isKnown false for the member that stands for a promo which orders name and no row has
 */
public record Promo(PromoId id, Optional<Discount> discount, PromoStatus status, boolean isKnown) {
    /** Checks that nothing is missing. */
    public Promo {
        requireNonNull(id, "id is null");
        requireNonNull(discount, "discount is null");
        requireNonNull(status, "status is null");
    }

    /** A promo of the catalogue. */
    public static Promo of(PromoId id, Discount discount, PromoStatus status) {
        return new Promo(id, Optional.of(discount), status, true);
    }

    /** The unknown member for a promo that orders name and no row has. */
    public static Promo unknown(PromoId id) {
        return new Promo(id, Optional.empty(), PromoStatus.UNKNOWN, false);
    }

    /** What it takes off an order; empty when that is not known. */
    public Optional<Money> takesOff() {
        return discount.map(Discount::toMoney);
    }

    /** Whether the promo can be used now. */
    public boolean isActive() {
        return status.equals(PromoStatus.ACTIVE);
    }
}
