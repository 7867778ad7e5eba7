package dev.greenery.application.pass;

import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.registry.ModelDefinition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the rows that leave tables differ from those that come into them, on one thread: of which the
 * same leaves and comes, that stays where it is. Most rows of a changed history are such.
 */
final class Differences {
    private final ChangeStaging staging;
    private final Map<ModelDefinition<?>, Difference<?>> byModel = new LinkedHashMap<>();

    Differences(ChangeStaging staging) {
        this.staging = staging;
    }

    /** Where rows go that were there. */
    <R extends Record> RowSink<R> left(ModelDefinition<R> model) {
        Difference<R> difference = of(model);
        return difference.side(difference.left);
    }

    /** Where rows go that are to be there. */
    <R extends Record> RowSink<R> came(ModelDefinition<R> model) {
        Difference<R> difference = of(model);
        return difference.side(difference.came);
    }

    @SuppressWarnings("unchecked") // a difference is made from its model
    private <R extends Record> Difference<R> of(ModelDefinition<R> model) {
        return (Difference<R>)
                byModel.computeIfAbsent(
                        model, _ -> new Difference<>(staging.leaving(model), staging.sink(model)));
    }

    /** Writes how the rows differ that went to both sides since the last time. */
    void settle() {
        byModel.values().forEach(Difference::settle);
    }

    /** Settles, and sends what the sinks of the tables still hold. */
    void close() {
        byModel.values().forEach(Difference::close);
    }

    private static final class Difference<R extends Record> {
        /** More rows of one history are not held, and leave and come whatever they are. */
        private static final int MOST_ROWS = 16_384;

        private final RowSink<R> leaving;
        private final RowSink<R> coming;
        private final List<R> left = new ArrayList<>();
        private final List<R> came = new ArrayList<>();

        Difference(RowSink<R> leaving, RowSink<R> coming) {
            this.leaving = leaving;
            this.coming = coming;
        }

        private RowSink<R> side(List<R> rows) {
            return new RowSink<>() {
                @Override
                public void accept(R row) {
                    rows.add(row);
                    if (rows.size() == MOST_ROWS) {
                        settle();
                    }
                }

                // Nothing is sent before the other side is there.
                @Override
                public void close() {}
            };
        }

        private void settle() {
            Map<R, Integer> staying = new HashMap<>();
            left.forEach(row -> staying.merge(row, 1, Integer::sum));
            for (R row : came) {
                if (staying.computeIfPresent(row, (_, n) -> n == 0 ? null : n - 1) == null) {
                    coming.accept(row);
                }
            }
            for (R row : left) {
                if (staying.merge(row, -1, Integer::sum) >= 0) {
                    leaving.accept(row);
                }
            }
            left.clear();
            came.clear();
        }

        private void close() {
            settle();
            leaving.close();
            coming.close();
        }
    }
}
