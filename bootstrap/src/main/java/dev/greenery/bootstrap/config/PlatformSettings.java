package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set for the platform, by {@code greenery.NAME} in a configuration file or by an
 * environment variable such as {@code GREENERY_BUSINESS_ZONE}.
 *
 * @param home the directory of the embedded server
 * @param business what the business sets for all models
 * @param threads how many threads build at the same time
 */
public record PlatformSettings(Path home, Settings business, int threads) {
    /** Where the embedded server is unless something else is said. */
    public static final String DEFAULT_HOME = ".greenery";

    private static final int MOST_THREADS = 256;

    /** Checks that nothing is missing. */
    public PlatformSettings {
        requireNonNull(home, "home is null");
        requireNonNull(business, "business is null");
    }

    /**
     * Reads the settings.
     *
     * @param properties gives the text of a property, if it is set
     * @param processors how many processors there are
     * @throws InvalidConfigurationException with everything that is wrong
     */
    public static PlatformSettings read(
            Function<String, Optional<String>> properties, int processors) {
        PropertyReader reader = new PropertyReader(properties);
        Settings defaults = Settings.DEFAULT;
        PlatformSettings settings =
                new PlatformSettings(
                        reader.path("greenery.home", Path.of(DEFAULT_HOME)),
                        new Settings(
                                reader.zone("greenery.business-zone", defaults.businessZone()),
                                reader.number(
                                        "greenery.low-stock-threshold",
                                        defaults.lowStockThreshold(),
                                        0,
                                        Integer.MAX_VALUE)),
                        reader.number("greenery.threads", processors, 1, MOST_THREADS));
        reader.failIfAnyProblem();
        return settings;
    }
}
