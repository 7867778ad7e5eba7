package dev.greenery.domain.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the stock of a product has moved.
 *
 * @param units in stock over time; empty where they were not known
 */
public record StockHistory(Timeline<Optional<Integer>> units) {
    /** Checks that nothing is missing. */
    public StockHistory {
        requireNonNull(units, "units is null");
    }

    /** The units before the last change; empty if they never changed, or were not known. */
    public Optional<Integer> previous() {
        List<Version<Optional<Integer>>> versions = units.versions();
        return versions.size() < 2 ? Optional.empty() : versions.get(versions.size() - 2).value();
    }

    /** The most units by which the stock ever fell from one known count to the next; 0 if never. */
    public int largestDrop() {
        return IntStream.range(1, units.versions().size()).map(this::drop).reduce(0, Math::max);
    }

    private int drop(int version) {
        Optional<Integer> before = units.versions().get(version - 1).value();
        Optional<Integer> after = units.versions().get(version).value();
        return before.flatMap(from -> after.map(to -> Math.max(from, to) - to)).orElse(0);
    }

    /** When the last unit went; empty while there are any, and if nobody saw it go. */
    public Optional<Instant> outOfStockSince() {
        Version<Optional<Integer>> now = units.versions().getLast();
        boolean isGone = now.value().filter(stock -> stock <= 0).isPresent();
        return isGone && units.versions().size() > 1 ? Optional.of(now.from()) : Optional.empty();
    }
}
