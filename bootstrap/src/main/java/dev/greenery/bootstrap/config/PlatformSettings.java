package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What can be set for builds.
 *
 * @param businessZone the time zone of calendar days and clock hours
 * @param keepVersions how many versions of a mart that consumers saw before are kept
 * @param threads how many threads build at the same time; as many as there are processors if open
 */
@ConfigurationProperties("greenery")
public record PlatformSettings(
        @Bindable(defaultValue = "UTC")
                @Configurable("the time zone of calendar days and clock hours")
                ZoneId businessZone,
        @Bindable(defaultValue = "2")
                @Configurable(
                        value =
                                "how many versions of each mart are kept that consumers saw before"
                                        + " the published one, for `rollback` and `diff`",
                        option = "--keep-versions")
                int keepVersions,
        @Configurable(value = "threads that build", otherwise = "processors")
                Optional<Integer> threads) {
    private static final int MOST_THREADS = 256;

    /** Checks that it makes sense. */
    public PlatformSettings {
        requireNonNull(businessZone, "businessZone is null");
        if (keepVersions < 0) {
            throw new IllegalArgumentException("greenery.keep-versions must be 0 or more");
        }
        requireNonNull(threads, "threads is null");
        if (threads.filter(number -> number < 1 || number > MOST_THREADS).isPresent()) {
            throw new IllegalArgumentException(
                    "greenery.threads must be from 1 to " + MOST_THREADS);
        }
    }
}
