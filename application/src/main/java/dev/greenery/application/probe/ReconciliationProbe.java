package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.Total;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tallies two totals, each over the rows of whatever model it is of, and compares them. */
final class ReconciliationProbe<R extends Record> implements Probe<R> {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String VALUE = "value";

    private final ModelDefinition<R> model;
    private final ReconciliationTest<R> test;
    private final Side left;
    private final Side right;

    ReconciliationProbe(ModelDefinition<R> model, ReconciliationTest<R> test) {
        this.model = model;
        this.test = test;
        this.left = new Side(test.left());
        this.right = new Side(test.right());
    }

    @Override
    public ModelDefinition<R> model() {
        return model;
    }

    @Override
    public ReconciliationTest<R> test() {
        return test;
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return Stream.of(left, right).flatMap(side -> side.model().stream()).toList();
    }

    @Override
    public Stream<TotalCounter<?>> begin(ModelDefinition<?> passing, Passage passage) {
        return Stream.of(left, right).flatMap(side -> side.begin(passing).stream());
    }

    @Override
    public void write(NamedTotals totals) {
        left.write(totals.of(LEFT));
        right.write(totals.of(RIGHT));
    }

    @Override
    public boolean resume(NamedTotals earlier, Probe<?> leaving, Set<Class<?>> carried) {
        ReconciliationProbe<?> gone = (ReconciliationProbe<?>) leaving;
        left.resume(earlier.of(LEFT), gone.left, carried);
        right.resume(earlier.of(RIGHT), gone.right, carried);
        return true;
    }

    @Override
    public Findings findings(Evidence evidence) {
        BigDecimal leftValue = left.value(evidence);
        BigDecimal rightValue = right.value(evidence);
        if (leftValue.compareTo(rightValue) == 0) {
            return Findings.passed(1);
        }
        return new Findings(
                1,
                1,
                List.of(),
                "%s is %s, but %s is %s"
                        .formatted(
                                test.left().label(),
                                leftValue.toPlainString(),
                                test.right().label(),
                                rightValue.toPlainString()));
    }

    /** One of the totals, and what the threads tally for it. */
    private static final class Side {
        private final Total total;
        private final List<TotalCounter<?>> counters = new ArrayList<>();
        private BigDecimal earlier = BigDecimal.ZERO;

        Side(Total total) {
            this.total = total;
        }

        Optional<Class<? extends Record>> model() {
            return switch (total) {
                case Total.OfSource _ -> Optional.empty();
                case Total.OfModel<?> ofModel -> Optional.of(ofModel.model());
            };
        }

        Optional<TotalCounter<?>> begin(ModelDefinition<?> passing) {
            if (!(total instanceof Total.OfModel<?> ofModel)
                    || ofModel.model() != passing.rowType()) {
                return Optional.empty();
            }
            TotalCounter<?> counter = counter(passing, ofModel);
            counters.add(counter);
            return Optional.of(counter);
        }

        @SuppressWarnings("unchecked") // the total is of this model, and so of its rows
        private static <S extends Record> TotalCounter<S> counter(
                ModelDefinition<S> passing, Total.OfModel<?> total) {
            return new TotalCounter<>(passing, (Total.OfModel<S>) total);
        }

        void write(NamedTotals totals) {
            totals.put(VALUE, counted().toPlainString());
        }

        void resume(NamedTotals noted, Side gone, Set<Class<?>> carried) {
            if (model().filter(carried::contains).isPresent()) {
                earlier =
                        noted.text(VALUE)
                                .map(BigDecimal::new)
                                .orElse(BigDecimal.ZERO)
                                .subtract(gone.counted());
            }
        }

        private BigDecimal counted() {
            return counters.stream().map(TotalCounter::value).reduce(earlier, BigDecimal::add);
        }

        BigDecimal value(Evidence evidence) {
            return switch (total) {
                case Total.OfSource source ->
                        BigDecimal.valueOf(evidence.sourceRows().getOrDefault(source.table(), 0L));
                case Total.OfModel<?> _ -> counted();
            };
        }
    }
}
