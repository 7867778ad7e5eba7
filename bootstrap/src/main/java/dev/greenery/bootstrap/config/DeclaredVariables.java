package dev.greenery.bootstrap.config;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.mart.variable.VariableValues;
import dev.greenery.application.registry.MartRegistry;

import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.value.PropertyResolver;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all marts leave open, as it is set from outside.
 *
 * @param all variables of all marts
 */
public record DeclaredVariables(List<MartVariable<?>> all) {
    private static final String PREFIX = DeclaredSetting.variable(MartVariable.PREFIX);

    /** Copies the list. */
    public DeclaredVariables {
        all = List.copyOf(all);
    }

    /** Those of all marts. */
    public static DeclaredVariables of(MartRegistry registry) {
        return new DeclaredVariables(
                registry.marts().stream()
                        .flatMap(mart -> of(mart.name(), mart.variables()))
                        .toList());
    }

    /** Those of marts whose models nobody has looked for. */
    static DeclaredVariables of(Collection<Mart> marts) {
        return new DeclaredVariables(
                marts.stream().flatMap(mart -> of(mart.name(), mart.variables())).toList());
    }

    private static Stream<MartVariable<?>> of(String mart, List<Variable<?>> variables) {
        return variables.stream().map(variable -> new MartVariable<>(mart, variable));
    }

    /** What they are set to. */
    public VariableValues values(PropertyResolver environment) {
        VariableValues values = VariableValues.NONE;
        for (MartVariable<?> variable : all) {
            values = variable.addTo(values, environment);
        }
        return values;
    }

    /** The environment variables that set them, former names among them. */
    List<String> environmentVariables() {
        return all.stream()
                .flatMap(variable -> variable.properties().stream())
                .map(DeclaredSetting::variable)
                .toList();
    }

    /** Whether a name can be that of a variable only, of a mart that is there or not. */
    static boolean isMeantBy(String environmentVariable) {
        return environmentVariable.startsWith(PREFIX);
    }

    /** Everything that is wrong with what they are set to. */
    Stream<String> problems(Environment environment, SettingSource source) {
        return Stream.concat(
                all.stream().flatMap(variable -> variable.problem(environment, source).stream()),
                unknown(environment));
    }

    private Stream<String> unknown(Environment environment) {
        List<String> known = environmentVariables();
        return environment.getPropertySources().stream()
                .flatMap(
                        set ->
                                SettingSource.keys(set)
                                        .filter(key -> isMeantBy(asVariable(key)))
                                        .filter(key -> !known.contains(asVariable(key)))
                                        .map(
                                                key ->
                                                        SettingSource.told(set, key)
                                                                + noVariable(key)));
    }

    private String noVariable(String key) {
        List<String> names =
                all.stream()
                        .map(
                                variable ->
                                        isMeantBy(key)
                                                ? variable.environmentVariable()
                                                : variable.property())
                        .toList();
        return " sets no variable of a mart" + SettingsCheck.nearest(key, names);
    }

    /** Files may write it in camel case, or with lines. */
    private static String asVariable(String key) {
        return DeclaredSetting.variable(NameUtils.hyphenate(key, true));
    }
}
