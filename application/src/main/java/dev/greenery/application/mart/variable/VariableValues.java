package dev.greenery.application.mart.variable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What variables are set to.
 *
 * @param values of the right type each
 * @param complete whether there are no others; else those that are missing have their defaults
 */
public record VariableValues(Map<Variable<?>, Object> values, boolean complete) {
    /** Nothing is set. */
    public static final VariableValues NONE = new VariableValues(Map.of(), false);

    /** Copies the map. */
    public VariableValues {
        values = Map.copyOf(values);
    }

    /**
     * These, and one more.
     *
     * @throws IllegalArgumentException if the variable does not allow the value
     */
    public <T extends Comparable<? super T>> VariableValues with(Variable<T> variable, T value) {
        if (!variable.allows(value)) {
            throw new IllegalArgumentException(
                    "%s must be %s, not %s".formatted(variable, variable.allowed(), value));
        }
        Map<Variable<?>, Object> more = new HashMap<>(values);
        more.put(variable, value);
        return new VariableValues(more, complete);
    }

    /**
     * These of the variables that marts declare, and the defaults of their others.
     *
     * @throws UndeclaredVariableException if anything else is set
     */
    public VariableValues of(Collection<? extends Variable<?>> declared) {
        values.keySet().stream()
                .filter(variable -> !declared.contains(variable))
                .findFirst()
                .ifPresent(
                        variable -> {
                            throw new UndeclaredVariableException(variable);
                        });
        Map<Variable<?>, Object> all = new HashMap<>(values);
        declared.forEach(variable -> all.putIfAbsent(variable, variable.otherwise()));
        return new VariableValues(all, true);
    }

    /**
     * The value of a variable.
     *
     * @throws UndeclaredVariableException if no mart declares it
     */
    public <T extends Comparable<? super T>> T value(Variable<T> variable) {
        Object value = values.get(variable);
        if (value == null && complete) {
            throw new UndeclaredVariableException(variable);
        }
        return value == null ? variable.otherwise() : variable.type().javaType().cast(value);
    }
}
