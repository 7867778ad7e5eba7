package dev.greenery.bootstrap.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often to look. */
final class LengthOfTime implements ITypeConverter<Duration> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Duration LEAST = Duration.ofSeconds(1);

    @Override
    public Duration convert(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong(text);
        }
        long number = Long.parseLong(parts.group(1));
        Duration length =
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                };
        if (length.compareTo(LEAST) < 0) {
            throw wrong(text);
        }
        return length;
    }

    /** As it is written. */
    static String text(Duration length) {
        if (length.toMillisPart() > 0) {
            return length.toMillis() + "ms";
        }
        return length.toSecondsPart() > 0 ? length.toSeconds() + "s" : minutes(length);
    }

    private static String minutes(Duration length) {
        return length.toMinutesPart() > 0 ? length.toMinutes() + "m" : length.toHours() + "h";
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException(
                "'%s' is no length of time of a second or more; write 1500ms, 30s, 5m or 1h"
                        .formatted(text));
    }
}
