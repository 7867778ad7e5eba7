package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.env.SystemPropertiesPropertySource;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Under which name a setting was set.
 *
 * @param environment where all values are
 * @param options the name of the source that holds what the command line says
 */
record SettingSource(Environment environment, String options) {
    SettingSource {
        requireNonNull(environment, "environment is null");
        requireNonNull(options, "options is null");
    }

    /** The option, the variable or the property that was used; the one that won. */
    String usedName(DeclaredSetting setting) {
        return usedName(setting.name(), setting.option());
    }

    /** The variable or the property that was used, where there is no option. */
    String usedName(String property) {
        return usedName(property, property);
    }

    private String usedName(String property, String option) {
        return strongestFirst()
                .flatMap(source -> nameIn(source, property, option).stream())
                .findFirst()
                .orElse(property);
    }

    private Stream<PropertySource> strongestFirst() {
        return environment.getPropertySources().stream()
                .sorted(Comparator.comparingInt(PropertySource::getOrder).reversed());
    }

    private Optional<String> nameIn(PropertySource source, String property, String option) {
        String variable = DeclaredSetting.variable(property);
        return keys(source)
                .filter(key -> DeclaredSetting.variable(key).equals(variable))
                .findFirst()
                .map(key -> source.getName().equals(options) ? option : told(source, key));
    }

    /** A key with the place where it stands. */
    static String told(PropertySource source, String key) {
        if (source.getConvention() == PropertyConvention.ENVIRONMENT_VARIABLE) {
            return key;
        }
        return source instanceof SystemPropertiesPropertySource
                ? "-D" + key
                : "%s (%s)".formatted(key, source.getOrigin().location());
    }

    static Stream<String> keys(PropertySource source) {
        return StreamSupport.stream(source.spliterator(), false);
    }
}
