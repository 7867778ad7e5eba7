package dev.greenery.application.probe;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the newest value of a column, and compares it with the time at which the build started. */
final class FreshnessProbe<R extends Record> implements Probe<R> {
    private final ModelDefinition<R> model;
    private final FreshnessTest<R> test;
    private final List<Newest<R>> newest = new ArrayList<>();

    FreshnessProbe(ModelDefinition<R> model, FreshnessTest<R> test) {
        this.model = model;
        this.test = test;
    }

    @Override
    public ModelDefinition<R> model() {
        return model;
    }

    @Override
    public FreshnessTest<R> test() {
        return test;
    }

    @Override
    public Stream<Newest<R>> begin(ModelDefinition<?> passing, Optional<HistoryKeys> near) {
        if (passing.rowType() != model.rowType()) {
            return Stream.empty();
        }
        Newest<R> value = new Newest<>(test.column());
        newest.add(value);
        return Stream.of(value);
    }

    @Override
    public Findings findings(Evidence evidence) {
        long checked = evidence.rowsOf(model);
        return newest.stream()
                .flatMap(value -> Optional.ofNullable(value.instant).stream())
                .max(Comparator.naturalOrder())
                .map(instant -> findings(checked, instant, evidence.startedAt()))
                .orElseGet(() -> new Findings(checked, 1, List.of(), "there is no value at all"));
    }

    private Findings findings(long checked, Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        return age.compareTo(test.maximumAge()) <= 0
                ? Findings.passed(checked)
                : new Findings(
                        checked,
                        1,
                        List.of(),
                        "the newest value is %s, %d h old; at most %d h are expected"
                                .formatted(instant, age.toHours(), test.maximumAge().toHours()));
    }

    /** The newest value on one thread. */
    static final class Newest<R extends Record> implements Tally.OfBatches<R> {
        private final Column<R, ?> column;
        private Instant instant;

        private Newest(Column<R, ?> column) {
            this.column = column;
        }

        @Override
        public void see(List<R> rows) {
            for (R row : rows) {
                see(row);
            }
        }

        private void see(R row) {
            Object value = column.apply(row);
            Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (content instanceof Instant seen && (instant == null || seen.isAfter(instant))) {
                instant = seen;
            }
        }
    }
}
