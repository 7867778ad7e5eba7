package dev.greenery.application.build;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.RollupMerger;

import java.util.ArrayList;
import java.util.List;

/** Feeds the rows of one model into one rollup. */
record RollupFeed<I extends Record, R extends Record>(
        ModelDefinition<R> rollup, Contribution<I, R> contribution, RollupMerger<R> merger) {
    RollupFeed {
        requireNonNull(rollup, "rollup is null");
        requireNonNull(contribution, "contribution is null");
        requireNonNull(merger, "merger is null");
    }

    void take(List<I> rows) {
        merger.add(contributions(rows));
    }

    /** What rows contribute; refuses a contribution that is no valid row. */
    List<R> contributions(List<I> rows) {
        List<R> contributions = new ArrayList<>(rows.size());
        for (I row : rows) {
            contribution.contribute().accept(row, c -> contributions.add(checked(c)));
        }
        return contributions;
    }

    private R checked(R contribution) {
        if (contribution == null) {
            throw new BadOutputException("it contributes null; contribute rows, or nothing");
        }
        return contribution;
    }
}
