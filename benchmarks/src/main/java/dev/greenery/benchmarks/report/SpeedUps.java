package dev.greenery.benchmarks.report;

import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many times as fast as its opponent the program is: ratios of medians of one run, which can be
 * compared between machines as times cannot.
 *
 * @param users of the data at scale one: with more data a ratio is another
 * @param values by name
 */
public record SpeedUps(long users, Map<String, Double> values) {
    /** Sorts by name, and leaves out what was not measured. */
    public SpeedUps {
        values = new TreeMap<>(values);
        values.values().removeIf(value -> value.isNaN());
    }

    /** Those of a run. */
    public static SpeedUps of(Results results) {
        Map<String, Double> values = new TreeMap<>();
        for (int scale : results.scales(Names.BUILD)) {
            for (String opponent : Names.OPPONENTS) {
                values.put(
                        "build over %s at %dx".formatted(opponent, scale),
                        results.ratio(Names.BUILD, opponent, scale));
            }
        }
        values.put("import over plain COPY at 1x", results.ratio(Names.IMPORT, Names.COPY, 1));
        return new SpeedUps(results.usersAtOne(), values);
    }

    /**
     * Checks that ratios of data with so many users can be compared with these.
     *
     * @throws BenchmarkException if they are of data of another size
     */
    public void checkSize(long otherUsers) {
        if (users != otherUsers) {
            throw new BenchmarkException(
                    ("The baseline is of %d users, and this is of %d: ratios of different sizes"
                                    + " cannot be compared; use --users %d")
                            .formatted(users, otherUsers, users));
        }
    }

    /**
     * What is worse than it was, a line each; ratios that only one of both has are left out.
     *
     * @param tolerance by how large a share a ratio may fall
     */
    public List<String> worseThan(SpeedUps baseline, double tolerance) {
        return values.keySet().stream()
                .filter(baseline.values::containsKey)
                .filter(name -> values.get(name) < baseline.values.get(name) * (1 - tolerance))
                .map(
                        name ->
                                "%s: %.2f, was %.2f; more than %.0f %% worse"
                                        .formatted(
                                                name,
                                                values.get(name),
                                                baseline.values.get(name),
                                                tolerance * 100))
                .toList();
    }
}
