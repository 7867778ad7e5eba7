package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.RollBackMart;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.application.version.VersionRefusal.NeverPublished;
import dev.greenery.application.version.VersionRefusal.NotKept;
import dev.greenery.application.version.VersionRefusal.NothingOlder;
import dev.greenery.application.version.VersionRefusal.UnknownMart;

import java.util.List;
import java.util.Optional;

/** Chooses what consumers go back to. */
public final class RollBackService implements RollBackMart {
    private final MartRegistry registry;
    private final Republication republication;

    /** Of these marts. */
    public RollBackService(MartRegistry registry, Republication republication) {
        this.registry = requireNonNull(registry, "registry is null");
        this.republication = requireNonNull(republication, "republication is null");
    }

    @Override
    public Outcome<Republished, VersionRefusal> rollBack(String mart, Optional<RunId> to) {
        List<String> known = registry.marts().stream().map(MartDefinition::name).toList();
        return known.contains(mart)
                ? republication.publish(() -> choose(mart, to))
                : Outcome.refused(new UnknownMart(mart, known));
    }

    private Outcome<List<Replacement>, VersionRefusal> choose(String mart, Optional<RunId> to) {
        List<Version> there = republication.kept().of(mart);
        Optional<Version> seen = there.stream().filter(Version::isPublished).findFirst();
        if (seen.isEmpty()) {
            return Outcome.refused(new NeverPublished(mart));
        }
        return there.stream()
                .filter(version -> version.state() == State.KEPT)
                .filter(
                        version ->
                                to.map(version.run()::equals)
                                        .orElse(new Replacement(version, seen).isOlder()))
                .findFirst()
                .<Outcome<List<Replacement>, VersionRefusal>>map(
                        version -> Outcome.succeeded(List.of(new Replacement(version, seen))))
                .orElseGet(() -> Outcome.refused(refusal(mart, to, there)));
    }

    private static VersionRefusal refusal(String mart, Optional<RunId> to, List<Version> there) {
        return to.<VersionRefusal>map(run -> new NotKept(mart, run, there))
                .orElseGet(() -> new NothingOlder(mart, there));
    }
}
