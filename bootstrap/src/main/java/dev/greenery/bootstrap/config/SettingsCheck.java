package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.suggestion.Suggestions;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.inject.BeanDefinition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks all settings and variables of marts before a command does anything. */
public final class SettingsCheck {
    /** Read by others: the launcher and the tests. */
    private static final Set<String> READ_ELSEWHERE = Set.of("GREENERY_JAVA_OPTS", "GREENERY_DATA");

    private static final String PREFIX = "GREENERY_";

    private final ApplicationContext context;
    private final SettingsCatalogue settings;
    private final List<DeclaredSetting> all;
    private final SettingSource source;
    private final DeclaredVariables variables;

    /**
     * A check of what is set for a context.
     *
     * @param marts whose variables can be set
     * @param options the name of the source that holds what the command line says
     */
    public SettingsCheck(ApplicationContext context, Collection<Mart> marts, String options) {
        this.context = requireNonNull(context, "context is null");
        this.settings = SettingsCatalogue.of(context);
        this.all = settings.all();
        this.source = new SettingSource(context.getEnvironment(), options);
        this.variables = DeclaredVariables.of(marts);
    }

    /**
     * Fails if any setting makes no sense.
     *
     * @throws InvalidConfigurationException with everything that is wrong
     */
    public void requireValid() {
        List<String> problems =
                new ArrayList<>(
                        all.stream().flatMap(setting -> unreadable(setting).stream()).toList());
        settings.holders().stream().flatMap(this::senseless).forEach(problems::add);
        variables.problems(context.getEnvironment(), source).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    /** What is set that no setting is called, with what may have been meant. */
    public List<String> unknown() {
        List<String> known =
                Stream.concat(
                                all.stream().map(DeclaredSetting::variable),
                                variables.environmentVariables().stream())
                        .toList();
        return context.getEnvironment().getPropertySources().stream()
                .filter(
                        set ->
                                set.getConvention()
                                        == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE)
                .flatMap(SettingSource::keys)
                .filter(key -> key.startsWith(PREFIX) && !DeclaredVariables.isMeantBy(key))
                .filter(key -> !known.contains(key) && !READ_ELSEWHERE.contains(key))
                .distinct()
                .sorted()
                .map(key -> told(key, known))
                .toList();
    }

    private static String told(String key, Collection<String> known) {
        return "Warning: %s is no setting%s".formatted(key, nearest(key, known));
    }

    /** The end of a message about a name that nothing has. */
    static String nearest(String key, Collection<String> known) {
        return Suggestions.like(key, known).stream()
                .findFirst()
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }

    private Optional<String> unreadable(DeclaredSetting setting) {
        return value(setting)
                .flatMap(text -> setting.problem(text, source.usedName(setting), conversions()));
    }

    /** What a record refuses of values that could be read. */
    private Stream<String> senseless(BeanDefinition<?> holder) {
        Object[] values =
                SettingsCatalogue.declaredBy(holder)
                        .map(setting -> setting.argument(value(setting), conversions()))
                        .toArray();
        try {
            // Not as a bean: what cannot be read is told already, and must not hide the rest.
            Constructor<?> constructor = holder.getBeanType().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            constructor.newInstance(values);
            return Stream.of();
        } catch (InvocationTargetException e) {
            return Stream.of(e.getCause().getMessage().split("; ", -1)).map(this::asUsed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot check " + holder.getBeanType(), e);
        }
    }

    private Optional<String> value(DeclaredSetting setting) {
        return context.getProperty(setting.name(), String.class);
    }

    private ConversionService conversions() {
        return context.getConversionService();
    }

    /** Records name properties, whoever set them something else. */
    private String asUsed(String problem) {
        return all.stream()
                .filter(setting -> problem.contains(setting.name()))
                // Some names begin with others.
                .max(Comparator.comparingInt(setting -> setting.name().length()))
                .map(setting -> problem.replace(setting.name(), source.usedName(setting)))
                .orElse(problem);
    }
}
