package dev.greenery.bootstrap.incremental;

import dev.greenery.application.run.BuildExtent;

import java.util.Map;
import java.util.TreeMap;

/** How much builds read, and why not less. */
final class Extents {
    private static final String CHANGES = "only changes";

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(BuildExtent extent) {
        counts.merge(text(extent), 1, Integer::sum);
    }

    /** Without what is another in each sequence. */
    private static String text(BuildExtent extent) {
        return switch (extent) {
            case BuildExtent.Changed _ -> CHANGES;
            case BuildExtent.Whole(String because) ->
                    because.replaceAll("\\b\\d+\\b", "N")
                            .replaceAll("(product|promo) .* (\\w+)$", "$1 X $2");
        };
    }

    /** Of all builds, those that read no more than what changed. */
    double shareOfChanges() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return (double) counts.getOrDefault(CHANGES, 0) / all;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
