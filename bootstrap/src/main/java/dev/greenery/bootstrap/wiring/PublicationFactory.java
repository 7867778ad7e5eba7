package dev.greenery.bootstrap.wiring;

import dev.greenery.application.port.in.ListVersions;
import dev.greenery.application.port.in.PublishHeld;
import dev.greenery.application.port.in.RollBackMart;
import dev.greenery.application.port.out.DescribeTables;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.publication.ListVersionsService;
import dev.greenery.application.publication.PublishHeldService;
import dev.greenery.application.publication.Republication;
import dev.greenery.application.publication.RollBackService;
import dev.greenery.application.publication.VersionFit;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.bootstrap.config.PlatformSettings;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Makes the services that work on versions of marts. */
@Factory
final class PublicationFactory {
    @Singleton
    KeptVersions keptVersions(FindVersions found, PruneVersions old, PlatformSettings settings) {
        return new KeptVersions(found, old, settings.keepVersions());
    }

    @Singleton
    VersionFit versionFit(MartRegistry registry, DescribeTables tables) {
        return new VersionFit(registry, tables);
    }

    @Singleton
    Republication republication(
            LockWarehouse locks,
            PublishVersions versions,
            VersionFit fit,
            KeptVersions kept,
            InstantSource clock) {
        return new Republication(locks, versions, fit, kept, clock);
    }

    @Singleton
    RollBackMart rollBackMart(MartRegistry registry, Republication republication) {
        return new RollBackService(registry, republication);
    }

    @Singleton
    PublishHeld publishHeld(MartRegistry registry, Republication republication) {
        return new PublishHeldService(registry, republication);
    }

    @Singleton
    ListVersions listVersions(MartRegistry registry, FindVersions found) {
        return new ListVersionsService(registry, found);
    }
}
