package dev.greenery.application.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which values a warehouse can be asked for. Of the others no row can have one, and a warehouse
 * fails on them in ways of its own, late and with a trace in the log.
 */
final class PossibleValues {
    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(5_874_896, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("+294275-12-31T00:00:00Z");

    /** Far more than any figure has; a few characters can stand for a number without end. */
    private static final int MOST_DIGITS = 1_000;

    private PossibleValues() {}

    /** What is wrong with a value, as the end of a sentence about its column; never the value. */
    static Optional<String> fault(Object value) {
        return switch (value) {
            case String text -> fault(text);
            case LocalDate day when day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ->
                    Optional.of("takes days from %s to %s".formatted(FIRST_DAY, LAST_DAY));
            case Instant time when time.isBefore(FIRST_INSTANT) || time.isAfter(LAST_INSTANT) ->
                    Optional.of(
                            "takes points in time from %s to %s"
                                    .formatted(FIRST_INSTANT, LAST_INSTANT));
            case BigDecimal number when digits(number) > MOST_DIGITS ->
                    Optional.of("takes numbers of at most %,d digits".formatted(MOST_DIGITS));
            default -> Optional.empty();
        };
    }

    private static Optional<String> fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("takes texts without the character NUL (\\u0000)");
        }
        boolean half = text.codePoints().anyMatch(PossibleValues::isHalfACharacter);
        return half
                ? Optional.of("takes texts of whole characters, not half of a surrogate pair")
                : Optional.empty();
    }

    /** Pairs come as one code point, so that what remains of this kind is alone. */
    private static boolean isHalfACharacter(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Digits before and after the point when it is written in full. */
    private static long digits(BigDecimal number) {
        return Math.max(number.precision(), (long) number.scale())
                + Math.max(0, -(long) number.scale());
    }
}
