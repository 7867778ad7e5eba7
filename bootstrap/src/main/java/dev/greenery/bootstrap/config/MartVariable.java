package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.mart.variable.VariableValues;

import io.micronaut.core.value.PropertyResolver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable as it is set from outside.
 *
 * @param mart the name of the mart that declares it
 * @param variable what it declares
 */
public record MartVariable<T extends Comparable<? super T>>(String mart, Variable<T> variable) {
    /** What the properties of all variables begin with. */
    static final String PREFIX = "greenery.marts.";

    /** Checks that nothing is missing. */
    public MartVariable {
        requireNonNull(mart, "mart is null");
        requireNonNull(variable, "variable is null");
    }

    /** The property that sets it, such as {@code greenery.marts.core.low-stock-threshold}. */
    public String property() {
        return PREFIX + hyphenated(mart) + "." + hyphenated(variable.name());
    }

    /** The environment variable that sets it. */
    public String environmentVariable() {
        return DeclaredSetting.variable(property());
    }

    /** All properties that set it; the first that is there counts. */
    List<String> properties() {
        return Stream.concat(
                        Stream.of(property()),
                        variable.formerName().map(name -> "greenery." + hyphenated(name)).stream())
                .toList();
    }

    /** What is wrong with what it is set to, by the name that was used; if anything. */
    Optional<String> problem(PropertyResolver environment, SettingSource source) {
        return used(environment)
                .flatMap(
                        property -> {
                            String text = text(environment, property);
                            return variable.read(text).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(
                                            "%s must be %s, not '%s'"
                                                    .formatted(
                                                            source.usedName(property),
                                                            variable.allowed(),
                                                            text));
                        });
    }

    /** The values, and its own if it is set. */
    VariableValues addTo(VariableValues values, PropertyResolver environment) {
        return used(environment)
                .flatMap(property -> variable.read(text(environment, property)))
                .map(value -> values.with(variable, value))
                .orElse(values);
    }

    private Optional<String> used(PropertyResolver environment) {
        return properties().stream().filter(environment::containsProperty).findFirst();
    }

    private static String text(PropertyResolver environment, String property) {
        return environment.getProperty(property, String.class).orElse("");
    }

    private static String hyphenated(String snakeCase) {
        return snakeCase.replace('_', '-');
    }
}
