package dev.greenery.bootstrap.wiring;

import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.bootstrap.config.PlatformSettings;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Makes the services that work on versions of marts. */
@Factory
final class PublicationFactory {
    @Singleton
    KeptVersions keptVersions(FindVersions found, PruneVersions old, PlatformSettings settings) {
        return new KeptVersions(found, old, settings.keepVersions());
    }
}
