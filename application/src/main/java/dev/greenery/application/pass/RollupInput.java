package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.RollupFeed;

import java.util.List;

/** The rows of one model that flow into one rollup, which is named when they make it fail. */
record RollupInput<I extends Record>(ModelDefinition<?> rollup, RollupFeed<I> feed) {
    RollupInput {
        requireNonNull(rollup, "rollup is null");
        requireNonNull(feed, "feed is null");
    }

    void take(List<I> rows) {
        feed.take(rows);
    }
}
