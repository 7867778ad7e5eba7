package dev.greenery.adapters.postgres.load;

import dev.greenery.application.source.ShopCalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Instants of the {@link ShopCalendar} as databases write them: {@code 2021-02-11T23:30:33Z},
 * {@code 2021-02-11 23:30:33} (UTC), {@code 2021-02-11 23:30:33.5 UTC}, with offsets such as {@code
 * +01:00}, {@code +0100}, {@code +01} or {@code +0000}. There are up to nine decimal places, of
 * which those beyond the sixth are zeros: microseconds are what is kept.
 *
 * <p>The library's formatters take several times as long, which tells on millions of rows.
 */
final class InstantText {
    /** What is answered to a text that is no instant. */
    static final long NONE = Long.MIN_VALUE;

    private static final String SHAPE = "dddd-dd-dd?dd:dd:dd";
    private static final int DECIMALS = 6;
    private static final int MOST_DECIMALS = 9;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long FIRST_SECOND = ShopCalendar.FIRST.getEpochSecond();
    private static final long END_SECOND = ShopCalendar.END.getEpochSecond();
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int MAX_OFFSET_HOURS = 18;

    private InstantText() {}

    /** Microseconds since 1970, or {@link #NONE}. */
    static long epochMicros(String text) {
        if (!hasShape(text)) {
            return NONE;
        }
        int zone = endOfDecimals(text);
        long offset = offsetSeconds(text, zone);
        if (zone < 0 || offset == NONE) {
            return NONE;
        }
        try {
            long seconds = localSeconds(text) - offset;
            return seconds < FIRST_SECOND || seconds >= END_SECOND
                    ? NONE
                    : seconds * MICROS_PER_SECOND + micros(text, zone);
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() < SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits =
                    switch (SHAPE.charAt(i)) {
                        case 'd' -> isDigit(c);
                        case '?' -> c == 'T' || c == ' ';
                        default -> c == SHAPE.charAt(i);
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Where the zone begins; negative when there is a point without digits that can be kept. */
    private static int endOfDecimals(String text) {
        int start = SHAPE.length();
        if (start == text.length() || text.charAt(start) != '.') {
            return start;
        }
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - start - 1;
        return digits >= 1 && digits <= MOST_DECIMALS && areKept(text, end) ? end : -1;
    }

    private static boolean areKept(String text, int end) {
        for (int i = SHAPE.length() + 1 + DECIMALS; i < end; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static long micros(String text, int end) {
        long micros = 0;
        for (int place = 1; place <= DECIMALS; place++) {
            int position = SHAPE.length() + place;
            micros = micros * 10 + (position < end ? text.charAt(position) - '0' : 0);
        }
        return micros;
    }

    private static long localSeconds(String text) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time =
                LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return date.toEpochDay() * SECONDS_PER_DAY + time.toSecondOfDay();
    }

    private static long offsetSeconds(String text, int start) {
        if (start < 0) {
            return NONE;
        }
        boolean isApart = text.startsWith(" ", start) && text.length() > start + 1;
        String zone = text.substring(isApart ? start + 1 : start);
        if (zone.isEmpty() || zone.equals("Z") || zone.equals("UTC")) {
            return 0;
        }
        String digits = zone.length() == 6 && zone.charAt(3) == ':' ? without(zone, 3) : zone;
        if (!digits.matches("[+-]\\d{2}(\\d{2})?")) {
            return NONE;
        }
        int hours = number(digits, 1, 3);
        int minutes = digits.length() > 3 ? number(digits, 3, 5) : 0;
        if (hours > MAX_OFFSET_HOURS || minutes > 59) {
            return NONE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return digits.charAt(0) == '-' ? -seconds : seconds;
    }

    private static String without(String text, int position) {
        return text.substring(0, position) + text.substring(position + 1);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
