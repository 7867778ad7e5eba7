package dev.greenery.application.rollup;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Contribution.Measure;
import dev.greenery.application.rollup.RollupPart.OfObjects;
import dev.greenery.application.rollup.RollupPart.OfWholes;
import dev.greenery.application.row.ColumnPath;
import dev.greenery.application.row.MissingValueException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Feeds the rows of one model into one rollup, on one thread. Values go from the row straight to
 * what is merged: no contribution is ever an object.
 *
 * @param <I> the input
 */
public final class RollupFeed<I extends Record> {
    private final Contribution<I, ?> contribution;
    private final RollupMerger<?> merger;
    private final List<Function<? super I, ?>> keys;
    private final CompositeKey probe;
    private final List<Growth<I>> growths;

    RollupFeed(Contribution<I, ?> contribution, RollupMerger<?> merger) {
        this.contribution = contribution;
        this.merger = merger;
        this.keys =
                merger.keys().stream()
                        .<Function<? super I, ?>>map(key -> keyOf(contribution, key))
                        .toList();
        this.probe = new CompositeKey(keys.size());
        this.growths =
                contribution.measures().stream()
                        .map(measure -> Growth.of(measure, merger.part(measure.column())))
                        .toList();
    }

    private static <I extends Record> Function<? super I, ?> keyOf(
            Contribution<I, ?> contribution, String key) {
        Function<? super I, ?> named = contribution.keys().get(key);
        return named == null ? sameColumn(contribution.from(), key) : named;
    }

    private static Function<Object, Object> sameColumn(Class<?> input, String key) {
        return ColumnPath.of(input).stream()
                .filter(path -> path.name().equals(key))
                .findFirst()
                .map(ColumnPath::read)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s has no column %s"
                                                .formatted(input.getSimpleName(), key)));
    }

    /**
     * Takes rows: measure by measure and not row by row, because a processor that does the same
     * again and again is faster.
     */
    public void take(List<I> rows) {
        List<I> taken = new ArrayList<>(rows.size());
        List<Group> groups = new ArrayList<>(rows.size());
        for (I row : rows) {
            if (contribution.where().test(row)) {
                taken.add(row);
                groups.add(groupOf(row));
            }
        }
        groups.forEach(group -> group.addRows(1));
        for (Growth<I> growth : growths) {
            growth.grow(groups, taken);
        }
    }

    private Group groupOf(I row) {
        for (int i = 0; i < keys.size(); i++) {
            Object value = keys.get(i).apply(row);
            if (value == null) {
                throw MissingValueException.ofKey(contribution.from(), merger.keys().get(i));
            }
            probe.set(i, value);
        }
        probe.hashAnew();
        return merger.groupOf(probe);
    }

    /** How one measure grows. */
    private sealed interface Growth<I extends Record> {
        void grow(List<Group> groups, List<I> rows);

        static <I extends Record> Growth<I> of(Measure<I> measure, RollupPart part) {
            return switch (measure) {
                case Measure.Whole<I> whole when part instanceof OfWholes wholes ->
                        new OfWhole<>(whole.value(), wholes);
                case Measure.Exact<I> exact when part instanceof OfObjects objects ->
                        new OfObject<>(exact.value(), objects);
                default ->
                        throw new IllegalArgumentException(
                                measure.column() + " is merged in another way");
            };
        }
    }

    private record OfWhole<I extends Record>(ToLongFunction<? super I> value, OfWholes part)
            implements Growth<I> {
        @Override
        public void grow(List<Group> groups, List<I> rows) {
            for (int i = 0; i < rows.size(); i++) {
                part.add(groups.get(i), value.applyAsLong(rows.get(i)));
            }
        }
    }

    private record OfObject<I extends Record>(Function<? super I, ?> value, OfObjects part)
            implements Growth<I> {
        @Override
        public void grow(List<Group> groups, List<I> rows) {
            for (int i = 0; i < rows.size(); i++) {
                part.add(groups.get(i), value.apply(rows.get(i)));
            }
        }
    }
}
