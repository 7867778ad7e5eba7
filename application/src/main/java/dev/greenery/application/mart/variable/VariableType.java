package dev.greenery.application.mart.variable;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a variable can be set to.
 *
 * @param label with its article, as in messages and docs
 * @param javaType what a model reads
 * @param reader of texts; fails on those that are none of the type
 * @param writer of texts that the reader understands
 */
public record VariableType<T>(
        String label, Class<T> javaType, Function<String, T> reader, Function<T, String> writer) {
    static final VariableType<Integer> WHOLE_NUMBER =
            of("a whole number", Integer.class, Integer::valueOf);
    static final VariableType<BigDecimal> DECIMAL =
            new VariableType<>(
                    "a number such as 0.25",
                    BigDecimal.class,
                    BigDecimal::new,
                    BigDecimal::toPlainString);
    static final VariableType<Money> MONEY =
            of("an amount such as 12.50", Money.class, Money::parse);
    static final VariableType<String> TEXT = of("a text", String.class, Function.identity());
    static final VariableType<Duration> DURATION =
            new VariableType<>(
                    "a length of time such as 30s or 90d",
                    Duration.class,
                    VariableType::duration,
                    VariableType::text);
    static final VariableType<LocalDate> DATE =
            of("a day such as 2026-03-01", LocalDate.class, LocalDate::parse);
    static final VariableType<Boolean> FLAG =
            of("true or false", Boolean.class, VariableType::flag);

    /** Checks that nothing is missing. */
    public VariableType {
        requireNonNull(label, "label is null");
        requireNonNull(javaType, "javaType is null");
        requireNonNull(reader, "reader is null");
        requireNonNull(writer, "writer is null");
    }

    private static <T> VariableType<T> of(
            String label, Class<T> javaType, Function<String, T> reader) {
        return new VariableType<>(label, javaType, reader, String::valueOf);
    }

    /** The value that a text stands for; nothing if it stands for none. */
    Optional<T> read(String text) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (RuntimeException e) {
            // Each type's parser has an exception of its own.
            return Optional.empty();
        }
    }

    /** As settings of the platform are written, which ISO 8601 is not far from. */
    private static Duration duration(String text) {
        return Duration.parse((text.endsWith("d") ? "P" : "PT") + text);
    }

    private static String text(Duration duration) {
        return Duration.ofDays(duration.toDays()).equals(duration)
                ? duration.toDays() + "d"
                : duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
