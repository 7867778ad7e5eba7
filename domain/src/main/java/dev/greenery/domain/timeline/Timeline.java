package dev.greenery.domain.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The values that something had, one after the other. The first one counts as valid since ever:
 * nobody knows what was before it. The last one counts on, even when the shop has deleted it.
 *
 * @param versions in the order of time, at least one
 */
public record Timeline<T>(List<Version<T>> versions) implements AsOf<T> {
    /**
     * Puts the versions into the order of time, and leaves out those that change nothing, or that
     * another follows at once.
     */
    public Timeline {
        requireNonNull(versions, "versions is null");
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A timeline has at least one version");
        }
        // Hardly anything ever changes, and there is a timeline for each line of an order.
        versions = versions.size() == 1 ? List.copyOf(versions) : changes(versions);
    }

    private static <T> List<Version<T>> changes(List<Version<T>> versions) {
        List<Version<T>> changes = new ArrayList<>();
        versions.stream()
                .sorted(Comparator.comparing(Version::from))
                .forEachOrdered(version -> add(version, changes));
        return List.copyOf(changes);
    }

    private static <T> void add(Version<T> version, List<Version<T>> changes) {
        if (!changes.isEmpty() && changes.getLast().from().equals(version.from())) {
            changes.removeLast();
        }
        if (changes.isEmpty() || !changes.getLast().value().equals(version.value())) {
            changes.add(version);
        }
    }

    /** The values of something that was gone at times, as if the last one had been valid then. */
    public static <T> Timeline<T> bridging(Timeline<Optional<T>> timeline) {
        return new Timeline<>(
                timeline.versions().stream()
                        .flatMap(
                                version ->
                                        version.value().stream()
                                                .map(value -> new Version<>(version.from(), value)))
                        .toList());
    }

    /** A value that has always been the same, as far as anybody knows. */
    public static <T> Timeline<T> always(T value) {
        return new Timeline<>(List.of(new Version<>(Version.EVER, value)));
    }

    /** This timeline with another value since a moment. */
    public Timeline<T> followedBy(Instant from, T value) {
        List<Version<T>> longer = new ArrayList<>(versions);
        longer.add(new Version<>(from, value));
        return new Timeline<>(longer);
    }

    /** Whether this timeline says the same of all moments up to one, that one included. */
    public boolean agreesUntil(Instant last, Timeline<T> other) {
        return until(last).equals(other.until(last));
    }

    /** The first version counts since ever, whenever it began. */
    private List<Version<T>> until(Instant last) {
        return IntStream.rangeClosed(0, indexAt(last))
                .mapToObj(
                        i ->
                                i == 0
                                        ? new Version<>(Version.EVER, versions.get(0).value())
                                        : versions.get(i))
                .toList();
    }

    /** What this timeline says of something about the value. */
    public <U> Timeline<U> map(Function<? super T, ? extends U> part) {
        return new Timeline<>(
                versions.stream()
                        .map(version -> new Version<U>(version.from(), part.apply(version.value())))
                        .toList());
    }

    @Override
    public T at(Instant moment) {
        return versions.get(indexAt(moment)).value();
    }

    @Override
    public List<T> between(Instant first, Instant last) {
        int from = indexAt(first);
        int to = Math.max(from, indexAt(last));
        return from == to
                ? List.of(versions.get(from).value())
                : versions.subList(from, to + 1).stream().map(Version::value).distinct().toList();
    }

    /** By halves: a shop that counts its stock every night has many versions of it. */
    private int indexAt(Instant moment) {
        int valid = 0;
        int beyond = versions.size();
        while (beyond - valid > 1) {
            int middle = (valid + beyond) >>> 1;
            if (versions.get(middle).from().isAfter(moment)) {
                beyond = middle;
            } else {
                valid = middle;
            }
        }
        return valid;
    }
}
