package dev.greenery.application.change;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a rollup merged for one key, as texts.
 *
 * @param rollup the name of the model, with its mart
 * @param key the values of its key; null where an optional one has none
 * @param parts how many rows were merged, and what of each component; null where that is nothing
 */
public record MergedGroup(String rollup, List<String> key, List<String> parts) {
    /** Copies the lists. */
    public MergedGroup {
        requireNonNull(rollup, "rollup is null");
        key = copy(key);
        parts = copy(parts);
    }

    private static List<String> copy(List<String> texts) {
        return Collections.unmodifiableList(new ArrayList<>(texts));
    }
}
