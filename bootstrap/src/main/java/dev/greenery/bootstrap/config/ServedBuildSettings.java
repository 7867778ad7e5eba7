package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.KeepBuilt.Times;
import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What can be set for the builds of a server.
 *
 * @param buildAt when it builds, as a cron expression in the business zone; never if open
 */
@ConfigurationProperties("greenery")
public record ServedBuildSettings(
        @Configurable(
                        value =
                                "when `serve` builds while it serves: minute, hour, day of the"
                                    + " month, month and day of the week in the business zone, such"
                                    + " as `*/15 * * * *`",
                        option = "--build-at",
                        otherwise = "never")
                Optional<String> buildAt) {
    /** Checks that it makes sense. */
    public ServedBuildSettings {
        requireNonNull(buildAt, "buildAt is null");
        buildAt.ifPresent(ServedBuildSettings::requireTimes);
    }

    private static void requireTimes(String text) {
        try {
            CronTimes.parse(text, ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "greenery.build-at must be minute, hour, day of the month, month and day of the week, such as '*/15 * * * *' or '0 6 * * MON-FRI', not '%s': %s"
                            .formatted(text, e.getMessage()),
                    e);
        }
    }

    /** The times at which it builds, by the clocks of a zone; nothing if it does not. */
    public Optional<Times> times(ZoneId zone) {
        return buildAt.map(text -> CronTimes.parse(text, zone));
    }
}
