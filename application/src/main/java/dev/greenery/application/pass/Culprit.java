package dev.greenery.application.pass;

import dev.greenery.application.probe.Probe;
import dev.greenery.application.probe.Samples;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out what of a row makes the work on it fail. Rows are worked on many at a time, without
 * notes on which is which; what works on them is pure, so that it fails again when it is asked
 * again, one thing after the other.
 */
record Culprit<R extends Record>(ModelDefinition<R> model, List<Probe<R>> probes) {
    Culprit {
        probes = List.copyOf(probes);
    }

    /** The fault of a row itself: of its columns or of a test; none when nothing of it fails. */
    Optional<RowFault> in(R row) {
        return Stream.concat(
                        model.columns().stream().flatMap(column -> inColumn(column, row).stream()),
                        probes.stream().flatMap(probe -> inTest(probe, row).stream()))
                .findFirst();
    }

    /** The fault of what a row contributes to a rollup; the rollup is of no use afterwards. */
    Optional<RowFault> in(R row, RollupInput<R> feed) {
        try {
            feed.take(List.of(row));
            return Optional.empty();
        } catch (RuntimeException | Error fault) {
            String doing = "contribution of %s".formatted(model.qualifiedName());
            return Optional.of(new RowFault(feed.rollup(), named(row) + ", " + doing, fault));
        }
    }

    /** Which row it is, by its key. */
    private String named(R row) {
        return "row %s".formatted(Samples.of(model, List.of(), row));
    }

    private Optional<RowFault> inColumn(ColumnDefinition column, R row) {
        try {
            return column.reader().valueOrNull(row) != null || column.nullable()
                    ? Optional.empty()
                    : Optional.of(new RowFault(model, named(row), nullIn(column)));
        } catch (RuntimeException | Error fault) {
            String doing = "column %s".formatted(column.name());
            return Optional.of(new RowFault(model, named(row) + ", " + doing, fault));
        }
    }

    private static BadOutputException nullIn(ColumnDefinition column) {
        return new BadOutputException(
                "a row has null in column %s, which is never empty; fill it, or make it an Optional"
                        .formatted(column.name()));
    }

    private Optional<RowFault> inTest(Probe<R> probe, R row) {
        try {
            probe.retry(row);
            return Optional.empty();
        } catch (RuntimeException | Error fault) {
            String doing = "test %s".formatted(probe.test().name());
            return Optional.of(new RowFault(model, named(row) + ", " + doing, fault));
        }
    }
}
