package dev.greenery.benchmarks.opponent;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnType;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Holds every row of the published models against the opponent's. */
public final class RowComparison {
    private RowComparison() {}

    /**
     * Compares all tables, in both directions, counting how often a row occurs.
     *
     * @return rows that were compared
     * @throws BenchmarkException with every model that differs
     */
    public static long compare(Warehouse warehouse, MartRegistry registry) {
        List<String> differences = new ArrayList<>();
        long rows = 0;
        for (ModelDefinition<?> model : registry.models()) {
            if (model.isTable()) {
                rows += warehouse.number("SELECT count(*) FROM " + model.qualifiedName());
                long differing = warehouse.number(differingRows(model)) + figures(warehouse, model);
                if (differing > 0) {
                    differences.add("%s: %d rows".formatted(model.qualifiedName(), differing));
                }
            }
        }
        if (!differences.isEmpty()) {
            throw new BenchmarkException(
                    "The opponent's rows differ from ours: " + String.join("; ", differences));
        }
        return rows;
    }

    private static String differingRows(ModelDefinition<?> model) {
        return """
        SELECT (SELECT count(*) FROM (SELECT %1$s FROM %2$s EXCEPT ALL SELECT %1$s FROM %3$s) ours)
             + (SELECT count(*) FROM (SELECT %1$s FROM %3$s EXCEPT ALL SELECT %1$s FROM %2$s) theirs)\
        """
                .formatted(
                        names(model, column -> !isStatistic(column)),
                        model.qualifiedName(),
                        opponentTable(model));
    }

    private static long figures(Warehouse warehouse, ModelDefinition<?> model) {
        return model.columns().stream()
                .filter(RowComparison::isStatistic)
                .mapToLong(column -> warehouse.number(differingFigures(model, column.name())))
                .sum();
    }

    /**
     * Floating-point figures agree when six digits do: two ways to the same figure round
     * differently, and the logarithms of factorials of many buyers are large numbers.
     */
    private static String differingFigures(ModelDefinition<?> model, String column) {
        return """
        SELECT count(*)
          FROM %1$s ours FULL JOIN %2$s theirs USING (%3$s)
         WHERE (ours.%4$s IS NULL) <> (theirs.%4$s IS NULL)
            OR abs(ours.%4$s - theirs.%4$s) > 1e-12 + 1e-6 * abs(theirs.%4$s)\
        """
                .formatted(
                        model.qualifiedName(),
                        opponentTable(model),
                        names(model, ColumnDefinition::isKey),
                        column);
    }

    private static boolean isStatistic(ColumnDefinition column) {
        return column.type() == ColumnType.DOUBLE;
    }

    private static String opponentTable(ModelDefinition<?> model) {
        return Opponent.SCHEMA + "." + model.name();
    }

    private static String names(ModelDefinition<?> model, Predicate<ColumnDefinition> wanted) {
        return model.columns().stream()
                .filter(wanted)
                .map(ColumnDefinition::name)
                .collect(joining(", "));
    }
}
