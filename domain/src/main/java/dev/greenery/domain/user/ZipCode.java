package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

/** A postal code of five digits or more. */
public record ZipCode(String value) {
    private static final int DIGITS = 5;

    /** Checks that there is a value. */
    public ZipCode {
        requireNonNull(value, "value is null");
    }

    /**
     * The code of a source that kept it as a number, and so lost its leading zeros: {@code 6105} is
     * {@code 06105}.
     */
    public static ZipCode ofNumber(long number) {
        if (number < 0) {
            return new ZipCode(Long.toString(number));
        }
        String digits = Long.toString(number);
        return new ZipCode("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
    }

    /** Whether the code is digits alone, not all of them zero. */
    public boolean isPositive() {
        return value.chars().allMatch(c -> c >= '0' && c <= '9')
                && value.chars().anyMatch(c -> c != '0');
    }

    @Override
    public String toString() {
        return value;
    }
}
