package dev.greenery.adapters.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.application.registry.MartRegistry;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class SdlPrinterTest {
    private static final MartRegistry REGISTRY = TestMarts.registry();

    @Test
    void theSchemaOfAMartIsThis() throws IOException {
        assertThat(print("shop")).isEqualTo(expected("shop.graphqls"));
    }

    @Test
    void aMartShowsWhatItExposesOfOthers() {
        assertThat(print("lab"))
                .contains("type FactIdeas {", "type DimCustomers {", "dimCustomersByKey(")
                .doesNotContain("FactSales", "type Metrics");
    }

    @Test
    void theOrderInWhichBuildersAreFoundDoesNotMatter() {
        MartRegistry reversed = TestMarts.registryInReverse();

        assertThat(new SdlPrinter(reversed).printSdl(reversed.mart("shop").orElseThrow()))
                .isEqualTo(print("shop"));
    }

    private static String print(String mart) {
        return new SdlPrinter(REGISTRY).printSdl(REGISTRY.mart(mart).orElseThrow());
    }

    private static String expected(String file) throws IOException {
        try (InputStream content = SdlPrinterTest.class.getResourceAsStream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
