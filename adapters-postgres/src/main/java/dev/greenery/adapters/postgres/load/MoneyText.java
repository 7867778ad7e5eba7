package dev.greenery.adapters.postgres.load;

import dev.greenery.domain.money.Money;

import java.util.regex.Pattern;

/**
 * Amounts of money as decimal numbers, without exponents or signs of thousands. Zeros beyond the
 * second place change nothing, and some tools write them.
 */
final class MoneyText {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2}0*)?");

    private static final int PLACES = 2;

    private MoneyText() {}

    static boolean isMoney(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The amount in minor units. */
    static long minorUnits(String money) {
        int point = money.indexOf('.');
        int end = point < 0 ? money.length() : Math.min(money.length(), point + 1 + PLACES);
        return Money.parse(money.substring(0, end)).minorUnits();
    }
}
