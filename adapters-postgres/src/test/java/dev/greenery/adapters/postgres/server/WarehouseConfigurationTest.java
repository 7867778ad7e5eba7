package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class WarehouseConfigurationTest {
    @Test
    void usesAnEmbeddedServerUnlessToldOtherwise() {
        assertThat(configured(Map.of()))
                .isEqualTo(
                        new WarehouseConfiguration(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Path.of(".greenery"),
                                Optional.empty(),
                                10));
    }

    @Test
    void takesEverySetting() {
        assertThat(
                        configured(
                                Map.of(
                                        "greenery.db-url", "postgresql://host/shop",
                                        "greenery.db-user", "me",
                                        "greenery.db-password", "secret",
                                        "greenery.home", "/var/greenery",
                                        "greenery.schema-prefix", "shop_",
                                        "greenery.pool-size", 3)))
                .isEqualTo(
                        new WarehouseConfiguration(
                                Optional.of("postgresql://host/shop"),
                                Optional.of("me"),
                                Optional.of("secret"),
                                Optional.empty(),
                                Path.of("/var/greenery"),
                                Optional.of("shop_"),
                                3));
    }

    @Test
    void readsThePasswordFromAFileWithoutTheEndOfItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " s3cret:# \n");

        assertThat(configured(Map.of("greenery.db-password-file", file)).password())
                .hasValue(" s3cret:# ");
    }

    @Test
    void refusesAPasswordFileThatIsNone(@TempDir Path folder) {
        assertThatThrownBy(() -> configured(Map.of("greenery.db-password-file", folder)))
                .hasMessageContaining("greenery.db-password-file: %s is no file".formatted(folder));
    }

    @Test
    void refusesTwoPasswordsWithoutTellingThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret");

        assertThatThrownBy(
                        () ->
                                configured(
                                        Map.of(
                                                "greenery.db-password-file",
                                                file,
                                                "greenery.db-password",
                                                "s3cret")))
                .hasMessageContaining("the password is given in itself as well")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop_", "1_", "shop-", "a__", "pg_shop_", "seventeen_letters"})
    void refusesAPrefixThatBeginsNoName(String prefix) {
        assertThatThrownBy(() -> configured(Map.of("greenery.schema-prefix", prefix)))
                .hasMessageContaining("greenery.schema-prefix: '%s' begins no name", prefix);
    }

    @Test
    void tellsNoPassword() {
        assertThat(configured(Map.of("greenery.db-password", "secret")).toString())
                .doesNotContain("secret");
    }

    private static WarehouseConfiguration configured(Map<String, Object> settings) {
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            return context.getBean(WarehouseConfiguration.class);
        }
    }
}
