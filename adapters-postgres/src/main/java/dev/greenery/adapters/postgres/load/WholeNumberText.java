package dev.greenery.adapters.postgres.load;

/**
 * Whole numbers in digits of ASCII, as tools write them: {@code 60}, {@code -3}, {@code 60.0}. The
 * library's parsers take digits of every script.
 */
final class WholeNumberText {
    /** What is answered to a text that is no such number, or a larger one. */
    static final long NONE = Long.MIN_VALUE;

    private WholeNumberText() {}

    /** The number, if it has no more than so many digits; else {@link #NONE}. */
    static long parse(String text, int mostDigits) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = start;
        long number = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            if (end - start == mostDigits) {
                return NONE;
            }
            number = number * 10 + (text.charAt(end) - '0');
            end++;
        }
        if (end == start || !isNothing(text, end)) {
            return NONE;
        }
        return start == 0 ? number : -number;
    }

    /** Whether the rest is a point and zeros, or is not there. */
    private static boolean isNothing(String text, int point) {
        if (point == text.length()) {
            return true;
        }
        boolean areZeros = text.charAt(point) == '.' && text.length() > point + 1;
        for (int i = point + 1; i < text.length(); i++) {
            areZeros &= text.charAt(i) == '0';
        }
        return areZeros;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
