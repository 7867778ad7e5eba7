package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.PublishHeld;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.application.version.VersionRefusal.NothingHeld;
import dev.greenery.application.version.VersionRefusal.Outdated;
import dev.greenery.application.version.VersionRefusal.UnknownMart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Chooses which of the held versions are to be published. */
public final class PublishHeldService implements PublishHeld {
    private final MartRegistry registry;
    private final Republication republication;

    /** Of these marts. */
    public PublishHeldService(MartRegistry registry, Republication republication) {
        this.registry = requireNonNull(registry, "registry is null");
        this.republication = requireNonNull(republication, "republication is null");
    }

    @Override
    public Outcome<Republished, VersionRefusal> publish(Optional<String> mart, boolean force) {
        List<String> known = registry.marts().stream().map(MartDefinition::name).toList();
        return mart.filter(name -> !known.contains(name))
                .<Outcome<Republished, VersionRefusal>>map(
                        name -> Outcome.refused(new UnknownMart(name, known)))
                .orElseGet(() -> republication.publish(() -> choose(known, mart, force)));
    }

    private Outcome<List<Replacement>, VersionRefusal> choose(
            List<String> known, Optional<String> mart, boolean force) {
        List<Version> held =
                known.stream()
                        .filter(name -> mart.isEmpty() || mart.get().equals(name))
                        .flatMap(name -> republication.kept().of(name).stream())
                        .filter(version -> version.state() == State.HELD)
                        .toList();
        OptionalLong newest = held.stream().mapToLong(version -> version.run().value()).max();
        if (newest.isEmpty()) {
            return Outcome.refused(new NothingHeld(mart));
        }
        List<Replacement> chosen =
                held.stream()
                        .filter(version -> version.run().value() == newest.getAsLong())
                        .map(this::replacement)
                        .toList();
        List<Replacement> older = chosen.stream().filter(Replacement::isOlder).toList();
        return force || older.isEmpty()
                ? Outcome.succeeded(chosen)
                : Outcome.refused(new Outdated(older));
    }

    private Replacement replacement(Version version) {
        return new Replacement(version, republication.kept().published(version.mart()));
    }
}
