package dev.greenery.application.engine;

import dev.greenery.application.probe.Probe;
import dev.greenery.application.probe.Samples;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/**
 * Finds out what of a row makes the work on it fail. Rows are worked on many at a time, without
 * notes on which is which; what works on them is pure, so that it fails again when it is asked
 * again, one thing after the other.
 */
record Culprit<R extends Record>(
        ModelDefinition<R> model, List<Probe<R>> probes, List<RollupInput<R>> feeds) {
    Culprit {
        probes = List.copyOf(probes);
        feeds = List.copyOf(feeds);
    }

    /** The fault of a row; none when nothing of it fails. */
    Optional<RuntimeException> in(R row, Optional<UserId> user) {
        try {
            readColumns(row, user);
            runTests(row, user);
            feed(row, user);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault);
        }
    }

    /** Which row it is, by its key. */
    private String in(R row) {
        return "row %s, ".formatted(Samples.of(model, List.of(), row));
    }

    private void readColumns(R row, Optional<UserId> user) {
        for (ColumnDefinition column : model.columns()) {
            boolean isNull;
            try {
                isNull = column.reader().valueOrNull(row) == null;
            } catch (RuntimeException | Error fault) {
                throw Blame.of(
                        model, user, in(row) + "column %s: ".formatted(column.name()), fault);
            }
            if (isNull && !column.nullable()) {
                throw Blame.of(model, user, in(row), nullIn(column));
            }
        }
    }

    private static BadOutputException nullIn(ColumnDefinition column) {
        return new BadOutputException(
                "a row has null in column %s, which is never empty; fill it, or make it an Optional"
                        .formatted(column.name()));
    }

    private void runTests(R row, Optional<UserId> user) {
        for (Probe<R> probe : probes) {
            try {
                probe.retry(row);
            } catch (RuntimeException | Error fault) {
                throw Blame.of(
                        model, user, in(row) + "test %s: ".formatted(probe.test().name()), fault);
            }
        }
    }

    private void feed(R row, Optional<UserId> user) {
        for (RollupInput<R> feed : feeds) {
            try {
                feed.take(List.of(row));
            } catch (RuntimeException | Error fault) {
                String doing = "contribution of %s: ".formatted(model.qualifiedName());
                throw Blame.of(feed.rollup(), user, in(row) + doing, fault);
            }
        }
    }
}
