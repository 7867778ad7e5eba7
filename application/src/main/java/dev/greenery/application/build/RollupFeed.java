package dev.greenery.application.build;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.RollupMerger;

import java.util.ArrayList;
import java.util.List;

/** Feeds the rows of one model into one rollup. */
record RollupFeed<I extends Record, R extends Record>(
        Contribution<I, R> contribution, RollupMerger<R> merger) {
    RollupFeed {
        requireNonNull(contribution, "contribution is null");
        requireNonNull(merger, "merger is null");
    }

    void take(List<I> rows) {
        List<R> contributions = new ArrayList<>(rows.size());
        for (I row : rows) {
            contribution.contribute().accept(row, contributions::add);
        }
        merger.add(contributions);
    }
}
