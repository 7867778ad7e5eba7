package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.run.RunId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whose basis is kept.
 *
 * @param run that published what it is of
 * @param moment of the shop's data
 * @param marts of which it is
 */
record NotedRun(RunId run, SourceMoment moment, List<String> marts) {
    NotedRun {
        requireNonNull(run, "run is null");
        requireNonNull(moment, "moment is null");
        marts = List.copyOf(marts);
    }

    /**
     * Why it is not what a build of these marts can start from, if it is not.
     *
     * @param published by mart, the run whose tables consumers see
     */
    Optional<String> outdated(Collection<String> wanted, Map<String, RunId> published) {
        if (!marts.containsAll(wanted)) {
            return Optional.of("the last build of all was of %s only".formatted(told()));
        }
        return new TreeSet<>(wanted)
                .stream().flatMap(mart -> outdated(mart, published.get(mart)).stream()).findFirst();
    }

    private String told() {
        return String.join(", ", marts);
    }

    private Optional<String> outdated(String mart, RunId seen) {
        if (run.equals(seen)) {
            return Optional.empty();
        }
        return Optional.of(seen == null ? mart + " is not published" : because(mart, seen));
    }

    private String because(String mart, RunId seen) {
        return seen.value() < run.value()
                ? "%s was rolled back to run %s".formatted(mart, seen)
                : "%s was published by run %s, the others by run %s".formatted(mart, seen, run);
    }
}
