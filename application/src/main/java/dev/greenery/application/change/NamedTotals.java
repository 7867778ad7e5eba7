package dev.greenery.application.change;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a build notes beside its tables, by name: numbers and texts that later builds adjust instead
 * of reading all rows again.
 *
 * @param values by their whole names
 * @param place what all names begin with that are asked for here
 */
public record NamedTotals(Map<String, String> values, String place) {
    /** Checks that nothing is missing. The map is written to, and so is not copied. */
    public NamedTotals {
        requireNonNull(values, "values is null");
        requireNonNull(place, "place is null");
    }

    /** None yet. */
    public NamedTotals() {
        this(new HashMap<>(), "");
    }

    /** Those of something, beside all others. */
    public NamedTotals of(String name) {
        return new NamedTotals(values, place + name + ".");
    }

    /** Notes a value. */
    public void put(String name, Object value) {
        values.put(place + name, value.toString());
    }

    /** Notes a number. */
    public void putNumber(String name, long number) {
        put(name, number);
    }

    /** A value, if it was noted. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(place + name));
    }

    /** A number; zero if it was not noted. */
    public long number(String name) {
        return text(name).map(Long::parseLong).orElse(0L);
    }

    /** Notes values in their order. */
    public void putAll(String name, List<?> list) {
        IntStream.range(0, list.size())
                .forEach(i -> of(name).put(Integer.toString(i), list.get(i)));
    }

    /** The values that were noted in their order. */
    public List<String> all(String name) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> of(name).text(Integer.toString(i)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The numbers of a place, by the rest of their names. */
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        values.forEach(
                (name, value) -> {
                    if (name.startsWith(place)) {
                        numbers.put(name.substring(place.length()), Long.parseLong(value));
                    }
                });
        return numbers;
    }
}
