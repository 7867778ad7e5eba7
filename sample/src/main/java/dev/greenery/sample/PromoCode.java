package dev.greenery.sample;

import dev.greenery.domain.money.Money;

/** A promo of the sample shop. */
record PromoCode(String id, int dollars, boolean active) {
    private static final long CENTS_PER_DOLLAR = 100;

    Money discount() {
        return new Money(dollars * CENTS_PER_DOLLAR);
    }
}
