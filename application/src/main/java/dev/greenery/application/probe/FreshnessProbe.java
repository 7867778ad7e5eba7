package dev.greenery.application.probe;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.source.LatestMoment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the newest value of a column, and compares it with the time at which the build started. */
final class FreshnessProbe<R extends Record> implements Probe<R> {
    private static final String IN_THE_FUTURE = "in_the_future";
    private static final String NEWEST = "newest";

    private final ModelDefinition<R> model;
    private final FreshnessTest<R> test;
    private final List<Newest<R>> newest = new ArrayList<>();
    private Optional<Instant> earlierNewest = Optional.empty();

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
    public Stream<Newest<R>> begin(ModelDefinition<?> passing, Passage passage) {
        if (passing.rowType() != model.rowType()) {
            return Stream.empty();
        }
        Newest<R> value = new Newest<>(model, test, LatestMoment.at(passage.startedAt()));
        newest.add(value);
        return Stream.of(value);
    }

    @Override
    public void write(NamedTotals totals) {
        totals.putNumber(IN_THE_FUTURE, inTheFuture());
        latest().ifPresent(moment -> totals.put(NEWEST, moment));
    }

    /**
     * What was in the future may be so no longer, and of what is older than a value that left, the
     * next is not known.
     */
    @Override
    public boolean resume(NamedTotals earlier, Probe<?> left, Set<Class<?>> carried) {
        if (!carried.contains(model.rowType())) {
            return true;
        }
        if (earlier.number(IN_THE_FUTURE) > 0) {
            return false;
        }
        Optional<Instant> known = earlier.text(NEWEST).map(Instant::parse);
        Optional<Instant> gone = ((FreshnessProbe<?>) left).latest();
        if (isBefore(gone, known)) {
            earlierNewest = known;
            return true;
        }
        return known.isEmpty() || !isBefore(latest(), known);
    }

    private static boolean isBefore(Optional<Instant> moment, Optional<Instant> other) {
        return other.isPresent() && (moment.isEmpty() || moment.get().isBefore(other.get()));
    }

    private long inTheFuture() {
        return newest.stream().mapToLong(value -> value.inTheFuture).sum();
    }

    private Optional<Instant> latest() {
        return Stream.concat(
                        earlierNewest.stream(),
                        newest.stream()
                                .flatMap(value -> Optional.ofNullable(value.instant).stream()))
                .max(Comparator.naturalOrder());
    }

    /** What is too old is one failure, each row in the future another. */
    @Override
    public Findings findings(Evidence evidence) {
        Optional<String> tooOld = tooOld(evidence.startedAt());
        long inTheFuture = inTheFuture();
        Optional<String> future =
                inTheFuture == 0
                        ? Optional.empty()
                        : Optional.of(
                                "values in the future, which make nothing fresh: " + inTheFuture);
        return new Findings(
                evidence.rowsOf(model),
                inTheFuture + tooOld.stream().count(),
                newest.stream()
                        .flatMap(value -> value.sample.stream())
                        .limit(Findings.SAMPLE_SIZE)
                        .toList(),
                Stream.of(tooOld, future).flatMap(Optional::stream).collect(joining("; ")));
    }

    private Optional<String> tooOld(Instant now) {
        Optional<Instant> latest = latest();
        if (latest.isEmpty()) {
            return Optional.of("there is no value at all");
        }
        Duration age = Duration.between(latest.get(), now);
        return age.compareTo(test.maximumAge()) <= 0
                ? Optional.empty()
                : Optional.of(
                        "the newest value is %s, %d h old; at most %d h are expected"
                                .formatted(
                                        latest.get(), age.toHours(), test.maximumAge().toHours()));
    }

    /**
     * The newest value on one thread. What lies in the future makes nothing fresh: such rows are
     * counted, and a few of them kept.
     */
    static final class Newest<R extends Record> implements Tally.OfBatches<R> {
        private final ModelDefinition<R> model;
        private final FreshnessTest<R> test;
        private final LatestMoment latest;
        private final List<SampleRow> sample = new ArrayList<>();
        private Instant instant;
        private long inTheFuture;

        private Newest(ModelDefinition<R> model, FreshnessTest<R> test, LatestMoment latest) {
            this.model = model;
            this.test = test;
            this.latest = latest;
        }

        @Override
        public void see(List<R> rows) {
            for (R row : rows) {
                see(row);
            }
        }

        private void see(R row) {
            Object value = test.column().apply(row);
            Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (content instanceof Instant seen && (instant == null || seen.isAfter(instant))) {
                if (latest.isBefore(seen)) {
                    noteFuture(row);
                } else {
                    instant = seen;
                }
            }
        }

        private void noteFuture(R row) {
            inTheFuture++;
            if (sample.size() < Findings.SAMPLE_SIZE) {
                sample.add(Samples.of(model, test.columns(), row));
            }
        }
    }
}
