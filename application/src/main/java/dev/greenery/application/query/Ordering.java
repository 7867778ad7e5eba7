package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By which column rows are ordered. Rows without a value come last, in either direction. */
public record Ordering(String column, Direction direction) {
    /** Checks that nothing is missing. */
    public Ordering {
        requireNonNull(column, "column is null");
        requireNonNull(direction, "direction is null");
    }

    /** Which way. */
    public enum Direction {
        /** From the least to the greatest. */
        ASCENDING,
        /** From the greatest to the least. */
        DESCENDING
    }

    /** From the least to the greatest. */
    public static Ordering ascending(String column) {
        return new Ordering(column, Direction.ASCENDING);
    }

    /** These, then the key columns that they do not name: an order without ties. */
    public static List<Ordering> total(List<Ordering> asked, ModelDefinition<?> model) {
        Set<String> named = asked.stream().map(Ordering::column).collect(toSet());
        Stream<Ordering> keys =
                model.keys().stream()
                        .map(ColumnDefinition::name)
                        .filter(key -> !named.contains(key))
                        .map(Ordering::ascending);
        return Stream.concat(asked.stream(), keys).toList();
    }

    /** From the greatest to the least. */
    public static Ordering descending(String column) {
        return new Ordering(column, Direction.DESCENDING);
    }
}
