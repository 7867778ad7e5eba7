package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A setting as the record that reads it declares it.
 *
 * @param name the property, such as {@code greenery.pool-size}
 * @param declared the component of the record
 */
public record DeclaredSetting(String name, Argument<?> declared) {
    private static final Map<Class<?>, String> EXPECTED =
            Map.of(
                    int.class, "a whole number",
                    Integer.class, "a whole number",
                    Path.class, "the path of a directory",
                    ZoneId.class, "a time zone such as UTC or Europe/Berlin",
                    Duration.class, "a length of time such as 30s or 90d");

    /** Checks that nothing is missing. */
    public DeclaredSetting {
        requireNonNull(name, "name is null");
        requireNonNull(declared, "declared is null");
    }

    /** The environment variable that sets it. */
    public String variable() {
        return variable(name);
    }

    /** The environment variable that sets a property. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The option that sets it, or nothing. */
    public String option() {
        return text("option");
    }

    /** What it means. */
    public String meaning() {
        return text("value");
    }

    /** What holds when it is not set; empty if nothing does. */
    public String otherwise() {
        return standard().orElseGet(() -> text("otherwise"));
    }

    private Optional<String> standard() {
        return declared.getAnnotationMetadata().stringValue(Bindable.class, "defaultValue");
    }

    /**
     * What is wrong with a value, as a sentence under the name by which it was set; if anything.
     */
    Optional<String> problem(String value, String usedName, ConversionService conversions) {
        if (read(value, conversions).isPresent()) {
            return Optional.empty();
        }
        String expected = EXPECTED.getOrDefault(type().getType(), "something else");
        return Optional.of(
                isSecret()
                        ? "%s must be %s".formatted(usedName, expected)
                        : "%s must be %s, not '%s'".formatted(usedName, expected, value));
    }

    /** What the record is given: the value, or the default where it is none. */
    Object argument(Optional<String> value, ConversionService conversions) {
        Optional<Object> read =
                value.flatMap(text -> read(text, conversions))
                        .or(() -> standard().flatMap(text -> read(text, conversions)));
        return declared.isOptional() ? read : read.orElseThrow();
    }

    private Optional<Object> read(String value, ConversionService conversions) {
        try {
            return conversions.convert(value.strip(), type()).map(read -> read);
        } catch (DateTimeException e) {
            // Micronaut's converter of time zones fails where others give nothing.
            return Optional.empty();
        }
    }

    private Argument<?> type() {
        return declared.isOptional() ? declared.getFirstTypeVariable().orElseThrow() : declared;
    }

    private boolean isSecret() {
        return declared.getAnnotationMetadata().isTrue(Configurable.class, "secret");
    }

    private String text(String member) {
        return declared.getAnnotationMetadata().stringValue(Configurable.class, member).orElse("");
    }
}
