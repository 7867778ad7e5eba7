package dev.greenery.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenery.application.mart.Settings;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

class PlatformSettingsTest {
    @Test
    void hasDefaultsForEverything() {
        assertThat(read(Map.of()))
                .isEqualTo(
                        new PlatformSettings(
                                Path.of(".greenery"), new Settings(ZoneOffset.UTC, 50), 4));
    }

    @Test
    void readsEveryProperty() {
        assertThat(
                        read(
                                Map.of(
                                        "greenery.home", "/data/greenery",
                                        "greenery.business-zone", "Europe/Berlin",
                                        "greenery.low-stock-threshold", "0",
                                        "greenery.threads", "16")))
                .isEqualTo(
                        new PlatformSettings(
                                Path.of("/data/greenery"),
                                new Settings(ZoneId.of("Europe/Berlin"), 0),
                                16));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Map<String, String> properties =
                Map.of(
                        "greenery.home", " ",
                        "greenery.business-zone", "Mars",
                        "greenery.low-stock-threshold", "-1",
                        "greenery.threads", "many");

        assertThatThrownBy(() -> read(properties))
                .hasMessageStartingWith("4 problem(s) in the configuration:")
                .asInstanceOf(type(InvalidConfigurationException.class))
                .satisfies(
                        e ->
                                assertThat(e.problems())
                                        .containsExactly(
                                                "greenery.home must be the path of a directory, not"
                                                        + " ' '",
                                                "greenery.business-zone must be a time zone such as"
                                                        + " UTC or Europe/Berlin, not 'Mars'",
                                                "greenery.low-stock-threshold must be a whole"
                                                        + " number from 0 to 2147483647, not '-1'",
                                                "greenery.threads must be a whole number from 1 to"
                                                        + " 256, not 'many'"));
    }

    private static PlatformSettings read(Map<String, String> properties) {
        return PlatformSettings.read(name -> Optional.ofNullable(properties.get(name)), 4);
    }
}
