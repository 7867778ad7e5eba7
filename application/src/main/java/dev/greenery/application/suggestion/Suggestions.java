package dev.greenery.application.suggestion;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Known names that somebody may have meant. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int SHORTEST_PART = 3;

    private Suggestions() {}

    /**
     * The known names that differ by a few letters, best first; without any, those that hold the
     * given one. Three at the most.
     */
    public static List<String> like(String name, Collection<String> known) {
        List<String> mistyped = mistyped(name, known);
        return mistyped.isEmpty() ? holding(name, known) : mistyped;
    }

    private static List<String> mistyped(String name, Collection<String> known) {
        record Candidate(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(candidate -> new Candidate(candidate, distance(name, candidate)))
                .filter(candidate -> candidate.distance() <= Math.max(1, name.length() / 3))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static List<String> holding(String part, Collection<String> known) {
        return known.stream()
                .filter(candidate -> part.length() >= SHORTEST_PART && candidate.contains(part))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** The error message about a column that a model or a table does not have. */
    public static String unknownColumn(String owner, String column, Collection<String> known) {
        return "%s has no column '%s'%s".formatted(owner, column, hint(column, known));
    }

    /**
     * The end of an error message about an unknown name, such as {@code ; did you mean
     * 'fact_orders'?}, or all known names when there are few, or nothing.
     */
    public static String hint(String name, Collection<String> known) {
        List<String> like = like(name, known);
        if (!like.isEmpty()) {
            return "; did you mean %s?".formatted(quoted(like, " or "));
        }
        return known.isEmpty() || known.size() > MOST
                ? ""
                : "; there is " + quoted(known.stream().sorted().toList(), ", ");
    }

    private static String quoted(List<String> names, String separator) {
        return names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(separator));
    }

    /** How many letters must be added, removed, replaced or swapped with their neighbour. */
    private static int distance(String from, String to) {
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, from, to, i, j);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int step(int[][] distance, String from, String to, int i, int j) {
        int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
