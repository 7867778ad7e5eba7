package dev.greenery.domain.product;

import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.anUnknownProduct;
import static dev.greenery.domain.testing.Ids.productId;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "49, true", "50, true", "51, false"})
    void stockIsLowAtOrBelowTheThreshold(int inventory, boolean low) {
        assertThat(aProduct("Fern").inStock(inventory).build().isLowStock(50)).isEqualTo(low);
    }

    @Test
    void anUnknownProductHasNoPriceAndNoInventoryAndIsNeverLow() {
        Product unknown = anUnknownProduct("Fern");

        assertThat(unknown.id()).isEqualTo(productId("Fern"));
        assertThat(unknown.name()).isEqualTo(Product.UNKNOWN_NAME);
        assertThat(unknown.price()).isEmpty();
        assertThat(unknown.inventory()).isEmpty();
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isLowStock(Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void aProductOfTheCatalogueIsKnown() {
        assertThat(aProduct("Fern").build().isKnown()).isTrue();
    }
}
