package dev.greenery.application.diff;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NeverPublished;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ComparisonRefusal.NothingHeld;
import dev.greenery.application.version.ComparisonRefusal.NothingToCompareWith;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionPair;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the versions that a question is of.
 *
 * @param present those that there are of the mart, the newest first
 */
record VersionChoice(String mart, List<Version> present) {
    VersionChoice {
        requireNonNull(mart, "mart is null");
        present = List.copyOf(present);
    }

    Outcome<VersionPair, ComparisonRefusal> of(ComparisonQuery query) {
        return switch (later(query.later())) {
            case Outcome.Refused(ComparisonRefusal refusal) -> Outcome.refused(refusal);
            case Outcome.Succeeded(Version after) -> pair(query, after);
        };
    }

    private Outcome<VersionPair, ComparisonRefusal> pair(ComparisonQuery query, Version after) {
        return switch (earlier(query, after)) {
            case Outcome.Refused(ComparisonRefusal refusal) -> Outcome.refused(refusal);
            case Outcome.Succeeded(Version before) when before.run().equals(after.run()) ->
                    Outcome.refused(new NothingToCompareWith(after, present));
            case Outcome.Succeeded(Version before) ->
                    Outcome.succeeded(new VersionPair(before, after));
        };
    }

    private Outcome<Version, ComparisonRefusal> later(Later later) {
        return switch (later) {
            case Later.Published _ -> published();
            case Later.OfRun(RunId run) -> ofRun(run);
            case Later.Held _ ->
                    newest(
                            version -> version.state() == State.HELD,
                            new NothingHeld(mart, present));
        };
    }

    private Outcome<Version, ComparisonRefusal> earlier(ComparisonQuery query, Version after) {
        if (query.from().isPresent()) {
            return ofRun(query.from().get());
        }
        return switch (query.later()) {
            case Later.Held _ -> published();
            case Later.Published _, Later.OfRun _ ->
                    newest(
                            version ->
                                    version.state() != State.HELD
                                            && version.run().value() < after.run().value(),
                            new NothingToCompareWith(after, present));
        };
    }

    private Outcome<Version, ComparisonRefusal> published() {
        return newest(Version::isPublished, new NeverPublished(mart));
    }

    private Outcome<Version, ComparisonRefusal> ofRun(RunId run) {
        return newest(version -> version.run().equals(run), new NoSuchVersion(mart, run, present));
    }

    private Outcome<Version, ComparisonRefusal> newest(
            Predicate<Version> wanted, ComparisonRefusal otherwise) {
        Optional<Version> found = present.stream().filter(wanted).findFirst();
        return found.isPresent() ? Outcome.succeeded(found.get()) : Outcome.refused(otherwise);
    }
}
