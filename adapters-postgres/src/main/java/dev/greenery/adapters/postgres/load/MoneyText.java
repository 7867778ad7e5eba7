package dev.greenery.adapters.postgres.load;

import dev.greenery.domain.money.Money;

import java.util.regex.Pattern;

/** Amounts of money as decimal numbers, without exponents or signs of thousands. */
final class MoneyText {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private MoneyText() {}

    static boolean isMoney(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The amount in minor units. */
    static long minorUnits(String money) {
        return Money.parse(money).minorUnits();
    }
}
