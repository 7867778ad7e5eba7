package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.pass.PassThreads.Steps;
import dev.greenery.application.port.out.OpenShop.Histories;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.identity.UuidOrder;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Builds histories as they were beside what they are: few are held at any time, on both sides the
 * same ones, so that rows which did not change meet.
 */
record TwinPass(HistoryPass were, HistoryPass are) {
    private static final Comparator<UserHistory> AS_READ =
            Comparator.comparing((UserHistory h) -> h.owner() instanceof Owner.Anonymous)
                    .thenComparing(h -> h.owner().userId().value(), UuidOrder.UNSIGNED);

    TwinPass {
        requireNonNull(were, "were is null");
        requireNonNull(are, "are is null");
    }

    /**
     * What it made.
     *
     * @param differences by partition
     */
    record Twins(BuiltHistories left, BuiltHistories came, List<Differences> differences) {
        /** Sends what the sinks still hold. */
        void close() {
            left.close();
            came.close();
            differences.forEach(Differences::close);
        }
    }

    Twins run(Shop before, Shop after, ChangeStaging staging) {
        List<Pair> pairs =
                IntStream.range(0, are.passes().partitions())
                        .mapToObj(_ -> pair(before, after, new Differences(staging)))
                        .toList();
        new PassThreads(
                        are.passes(),
                        Math.max(before.expectedHistories(), after.expectedHistories()))
                .each(
                        (partition, steps) -> {
                            try (Histories then = before.histories(partition);
                                    Histories now = after.histories(partition)) {
                                pairs.get(partition).build(then, now, steps);
                            }
                        });
        return new Twins(
                new BuiltHistories(pairs.stream().map(Pair::left).toList()),
                new BuiltHistories(pairs.stream().map(Pair::came).toList()),
                pairs.stream().map(Pair::differences).toList());
    }

    private Pair pair(Shop before, Shop after, Differences differences) {
        return new Pair(
                were.worker(before, differences::left),
                are.worker(after, differences::came),
                differences);
    }

    /** The two sides of one partition. */
    private record Pair(HistoryWorker left, HistoryWorker came, Differences differences) {
        void build(Histories before, Histories after, Steps steps) {
            Optional<UserHistory> then = next(before);
            Optional<UserHistory> now = next(after);
            while (then.isPresent() || now.isPresent()) {
                steps.next();
                int order = order(then, now);
                boolean built = false;
                if (order <= 0) {
                    built = left.take(then.orElseThrow());
                    then = next(before);
                }
                if (order >= 0) {
                    built |= came.take(now.orElseThrow());
                    now = next(after);
                }
                if (built) {
                    settle();
                }
            }
            settle();
        }

        private static Optional<UserHistory> next(Iterator<UserHistory> histories) {
            return histories.hasNext() ? Optional.of(histories.next()) : Optional.empty();
        }

        private static int order(Optional<UserHistory> then, Optional<UserHistory> now) {
            if (then.isEmpty() || now.isEmpty()) {
                return Boolean.compare(then.isEmpty(), now.isEmpty());
            }
            return AS_READ.compare(then.get(), now.get());
        }

        private void settle() {
            left.flush();
            came.flush();
            differences.settle();
        }
    }
}
