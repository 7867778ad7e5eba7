package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table for people, however it is written.
 *
 * @param texts how many columns hold texts; those behind them hold numbers
 */
record TitledTable(String title, List<String> headers, int texts, List<List<String>> rows) {
    TitledTable {
        requireNonNull(title, "title is null");
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether each column holds numbers. */
    List<Boolean> numeric() {
        List<Boolean> numeric = new ArrayList<>(Collections.nCopies(headers.size(), true));
        Collections.fill(numeric.subList(0, texts), false);
        return numeric;
    }
}
