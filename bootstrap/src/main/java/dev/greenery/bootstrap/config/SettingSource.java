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
        return strongestFirst()
                .flatMap(source -> nameIn(source, setting).stream())
                .findFirst()
                .orElse(setting.name());
    }

    private Stream<PropertySource> strongestFirst() {
        return environment.getPropertySources().stream()
                .sorted(Comparator.comparingInt(PropertySource::getOrder).reversed());
    }

    private Optional<String> nameIn(PropertySource source, DeclaredSetting setting) {
        return keys(source)
                .filter(key -> DeclaredSetting.variable(key).equals(setting.variable()))
                .findFirst()
                .map(key -> told(source, key, setting));
    }

    private String told(PropertySource source, String key, DeclaredSetting setting) {
        if (source.getName().equals(options)) {
            return setting.option();
        }
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
