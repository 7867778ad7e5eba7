package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.registry.MartRegistry;

import java.time.InstantSource;

/**
 * What every build works with.
 *
 * @param settings with all variables of the marts
 * @param partitions how many threads build at the same time
 */
public record BuildTools(
        MartRegistry registry,
        Settings settings,
        int partitions,
        OpenShop shops,
        StageMarts stages,
        RunLog log,
        KeptVersions versions,
        EarlierBuilds earlier,
        InstantSource clock) {
    /** Checks that nothing is missing, and gives variables that are not set their defaults. */
    public BuildTools {
        requireNonNull(registry, "registry is null");
        requireNonNull(shops, "shops is null");
        requireNonNull(stages, "stages is null");
        requireNonNull(log, "log is null");
        requireNonNull(versions, "versions is null");
        requireNonNull(earlier, "earlier is null");
        requireNonNull(clock, "clock is null");
        settings =
                new Settings(
                        settings.businessZone(), settings.variables().of(registry.variables()));
    }
}
