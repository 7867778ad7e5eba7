package dev.greenery.bootstrap.cli;

import dev.greenery.application.suggestion.Suggestions;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a few things, as the command line names it.
 *
 * @param <T> what is chosen
 */
abstract class ChoiceByName<T> implements Iterable<String>, ITypeConverter<T> {
    private final String refusal;
    private final Map<String, T> byName = new LinkedHashMap<>();

    /**
     * A choice of these.
     *
     * @param refusal begins what is told of another name
     */
    ChoiceByName(String refusal, T[] all, Function<T, String> name) {
        this.refusal = refusal;
        List.of(all).forEach(each -> byName.put(name.apply(each), each));
    }

    @Override
    public Iterator<String> iterator() {
        return List.copyOf(byName.keySet()).iterator();
    }

    @Override
    public T convert(String name) {
        T chosen = byName.get(complete(name));
        if (chosen == null) {
            throw new TypeConversionException(
                    "%s '%s'%s".formatted(refusal, name, Suggestions.hint(name, byName.keySet())));
        }
        return chosen;
    }

    /** The name in full. */
    String complete(String name) {
        return name;
    }
}
