package dev.greenery.benchmarks.opponent;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.modelsql.RowDifferences;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Both sides, and all runs of the opponent, must come to the same. */
public final class Agreement {
    /** The logarithms of factorials of many buyers are large numbers, and rounded as such. */
    private static final double TOLERANCE = 1e-6;

    private Agreement() {}

    /**
     * Holds the failures that two runs found against each other.
     *
     * @throws BenchmarkException with the tests whose failures differ
     */
    public static void checkFailures(Map<String, Long> one, Map<String, Long> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        if (!names.isEmpty()) {
            throw new BenchmarkException(
                    "Two runs of the opponent find other failures: " + String.join(", ", names));
        }
    }

    /**
     * Holds every row of the published models against those of the last run.
     *
     * @return rows that were compared
     * @throws BenchmarkException with the first rows that differ
     */
    public static long compareRows(Warehouse warehouse, MartRegistry registry) {
        List<String> differences = new ArrayList<>();
        long rows = 0;
        for (SqlTable table : SqlModels.of(registry.models()).tables()) {
            for (ModelDefinition<?> model : table.model().stream().toList()) {
                rows += warehouse.number("SELECT count(*) FROM " + model.qualifiedName());
                RowDifferences.queries(model, TOLERANCE).stream()
                        .flatMap(query -> warehouse.column(query).stream())
                        .forEach(row -> differences.add(model.name() + ", " + row));
            }
        }
        if (!differences.isEmpty()) {
            throw new BenchmarkException(
                    "The opponent's rows differ from ours:\n" + String.join("\n", differences));
        }
        return rows;
    }
}
