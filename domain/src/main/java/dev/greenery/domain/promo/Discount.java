package dev.greenery.domain.promo;

import dev.greenery.domain.money.Money;

/**
 * What a promo takes off an order.
 *
 * @param dollars whole units of the currency
 */
public record Discount(int dollars) {
    private static final long MINOR_UNITS_PER_DOLLAR = 100;

    /** The discount as an amount of money. */
    public Money toMoney() {
        return new Money(dollars * MINOR_UNITS_PER_DOLLAR);
    }
}
