package dev.greenery.bootstrap.config;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All settings of the platform, found where they are declared, so that nobody has to list them.
 *
 * @param holders the records that read them
 */
public record SettingsCatalogue(List<BeanDefinition<?>> holders) {
    private static final String OURS = "dev.greenery.";

    /** Copies the list. */
    public SettingsCatalogue {
        holders = List.copyOf(holders);
    }

    /** The settings that the modules of a context declare. */
    public static SettingsCatalogue of(ApplicationContext context) {
        return new SettingsCatalogue(
                context.getBeanDefinitionReferences().stream()
                        .filter(reference -> reference.getBeanDefinitionName().startsWith(OURS))
                        .filter(BeanDefinitionReference::isConfigurationProperties)
                        .map(reference -> reference.load(context))
                        .<BeanDefinition<?>>map(definition -> definition)
                        .toList());
    }

    /** First those that have an option, then by name. */
    public List<DeclaredSetting> all() {
        return holders.stream()
                .flatMap(SettingsCatalogue::declaredBy)
                .sorted(
                        Comparator.comparing(
                                        (DeclaredSetting setting) -> setting.option().isEmpty())
                                .thenComparing(DeclaredSetting::name))
                .toList();
    }

    /** The setting of a name. */
    public DeclaredSetting named(String name) {
        return all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The settings that a record reads, in its order. */
    static Stream<DeclaredSetting> declaredBy(BeanDefinition<?> holder) {
        String prefix = holder.stringValue(ConfigurationReader.class, "prefix").orElseThrow();
        return Arrays.stream(holder.getConstructor().getArguments())
                .filter(
                        argument ->
                                argument.getAnnotationMetadata().hasAnnotation(Configurable.class))
                .map(argument -> new DeclaredSetting(property(prefix, argument), argument));
    }

    private static String property(String prefix, Argument<?> argument) {
        return prefix + "." + NameUtils.hyphenate(argument.getName());
    }
}
