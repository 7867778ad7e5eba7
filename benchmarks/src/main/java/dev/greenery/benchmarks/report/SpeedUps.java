package dev.greenery.benchmarks.report;

import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many times as fast as its opponent the program is: ratios of medians of one run, which can be
 * compared between machines as times cannot.
 *
 * @param users of the data at scale one: with more data a ratio is another
 * @param values by name
 */
public record SpeedUps(long users, Map<String, Double> values) {
    /** Sorts by name. */
    public SpeedUps {
        values = new TreeMap<>(values);
    }

    /** Those of a run. */
    public static SpeedUps of(Results results) {
        Map<String, Double> values = new TreeMap<>();
        for (int scale : results.scales(Subjects.BUILD)) {
            for (String opponent : Subjects.OPPONENTS) {
                ratio(results, Subjects.BUILD, opponent, scale)
                        .ifPresent(ratio -> values.put(name(opponent, scale), ratio));
            }
        }
        ratio(results, Subjects.IMPORT, Subjects.COPY, 1)
                .ifPresent(ratio -> values.put("import over plain COPY at 1x", ratio));
        return new SpeedUps(results.usersAtOne(), values);
    }

    private static String name(String opponent, int scale) {
        return "build over %s at %dx".formatted(opponent, scale);
    }

    /** The opponent's median time by the program's. */
    public static Optional<Double> ratio(
            Results results, String subject, String opponent, int scale) {
        Optional<Double> ours = results.median(subject, scale, Figures.WALL);
        Optional<Double> theirs = results.median(opponent, scale, Figures.WALL);
        return ours.flatMap(time -> theirs.map(other -> other / time));
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
        return values.entrySet().stream()
                .filter(now -> now.getValue() < baseline.or(now) * (1 - tolerance))
                .map(
                        now ->
                                String.format(
                                        Locale.ROOT,
                                        "%s: %.2f, was %.2f; more than %.0f %% worse",
                                        now.getKey(),
                                        now.getValue(),
                                        baseline.or(now),
                                        tolerance * 100))
                .toList();
    }

    private double or(Map.Entry<String, Double> other) {
        return values.getOrDefault(other.getKey(), other.getValue());
    }
}
