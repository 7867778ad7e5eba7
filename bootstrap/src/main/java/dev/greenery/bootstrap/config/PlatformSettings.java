package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.engine.EarlierBuilds;
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
 * @param mostChanged of which share of all histories more are built all together
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
        @Bindable(defaultValue = "" + EarlierBuilds.USUAL_MOST_CHANGED)
                @Configurable(
                        "the share of users' histories above which a build is of everything, and"
                                + " not of what changed: 0 to 1")
                double mostChanged,
        @Configurable(value = "threads that build", otherwise = "processors")
                Optional<Integer> threads) {
    private static final int MOST_THREADS = 256;

    /** Checks that it makes sense. */
    public PlatformSettings {
        requireNonNull(businessZone, "businessZone is null");
        if (keepVersions < 0) {
            throw new IllegalArgumentException("greenery.keep-versions must be 0 or more");
        }
        if (!(mostChanged >= 0 && mostChanged <= 1)) {
            throw new IllegalArgumentException("greenery.most-changed must be from 0 to 1");
        }
        requireNonNull(threads, "threads is null");
        if (threads.filter(number -> number < 1 || number > MOST_THREADS).isPresent()) {
            throw new IllegalArgumentException(
                    "greenery.threads must be from 1 to " + MOST_THREADS);
        }
    }
}
