package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.port.out.LockWarehouse.Lock;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.publication.VersionFit.Verdict;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.VersionRefusal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publishes versions that are there already, while nobody builds. */
public record Republication(
        LockWarehouse locks,
        PublishVersions versions,
        VersionFit fit,
        KeptVersions kept,
        InstantSource clock) {
    /** Checks that nothing is missing. */
    public Republication {
        requireNonNull(locks, "locks is null");
        requireNonNull(versions, "versions is null");
        requireNonNull(fit, "fit is null");
        requireNonNull(kept, "kept is null");
        requireNonNull(clock, "clock is null");
    }

    /**
     * Publishes what is chosen, all of it or nothing.
     *
     * @param choice made once nobody else can change what there is
     */
    Outcome<Republished, VersionRefusal> publish(
            Supplier<Outcome<List<Replacement>, VersionRefusal>> choice) {
        return switch (locks.tryLock()) {
            case Attempt.HeldBy(String holder) ->
                    Outcome.refused(new VersionRefusal.AlreadyRunning(holder));
            case Attempt.Locked(Lock lock) -> {
                try (lock) {
                    yield publish(choice.get(), lock);
                }
            }
        };
    }

    private Outcome<Republished, VersionRefusal> publish(
            Outcome<List<Replacement>, VersionRefusal> choice, Lock lock) {
        return switch (choice) {
            case Outcome.Refused(VersionRefusal refusal) -> Outcome.refused(refusal);
            case Outcome.Succeeded(List<Replacement> chosen) -> {
                lock.requireHeld();
                yield publishReadable(chosen);
            }
        };
    }

    private Outcome<Republished, VersionRefusal> publishReadable(List<Replacement> chosen) {
        Map<Version, List<Misfit>> misfits = new HashMap<>();
        List<String> unread = new ArrayList<>();
        for (Replacement replacement : chosen) {
            Verdict verdict = fit.of(replacement.now());
            if (!verdict.misfits().isEmpty()) {
                misfits.put(replacement.now(), verdict.misfits());
            }
            verdict.unknown().forEach(name -> unread.add(unread(replacement.now(), name)));
        }
        return misfits.isEmpty()
                ? publish(chosen, unread)
                : Outcome.refused(new VersionRefusal.Unreadable(misfits));
    }

    private static String unread(Version version, String name) {
        return "This program has no model of %s.%s, which run %s made: SQL alone shows it"
                .formatted(version.mart(), name, version.run());
    }

    private Outcome<Republished, VersionRefusal> publish(
            List<Replacement> chosen, List<String> unread) {
        Map<String, RunId> runs =
                chosen.stream()
                        .map(Replacement::now)
                        .collect(Collectors.toMap(Version::mart, Version::run));
        return switch (attempt(runs)) {
            case Published _ -> {
                List<String> stays = kept.prune(runs.keySet(), OptionalInt.empty());
                yield Outcome.succeeded(
                        new Republished(
                                chosen, Stream.concat(unread.stream(), stays.stream()).toList()));
            }
            case Obstructed(Map<String, List<ForeignObject>> dependents) ->
                    Outcome.refused(new VersionRefusal.DependedOn(dependents));
            case HeldUp(Map<String, List<LockHolder>> holders) ->
                    Outcome.refused(new VersionRefusal.HeldUp(holders));
        };
    }

    /** A connection that ends in the commit leaves open how it went: what consumers see decides. */
    private PublicationOutcome attempt(Map<String, RunId> runs) {
        try {
            return versions.publish(runs, fit.registry().models(), clock.instant());
        } catch (RuntimeException e) {
            if (!isSeen(runs, e)) {
                throw e;
            }
            return new Published();
        }
    }

    private boolean isSeen(Map<String, RunId> runs, RuntimeException fault) {
        try {
            return runs.entrySet().stream()
                    .allMatch(
                            entry ->
                                    kept.published(entry.getKey())
                                            .filter(seen -> seen.run().equals(entry.getValue()))
                                            .isPresent());
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
            return false;
        }
    }
}
