package dev.greenery.domain.history;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Ids.productId;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.product.Product;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class CatalogueTest {
    @Test
    void itGivesWhatItHolds() {
        Catalogue catalogue = aCatalogue().build();

        assertThat(catalogue.product(POTHOS.id())).isEqualTo(POTHOS);
        assertThat(catalogue.promo(LEVERAGE.id())).isEqualTo(LEVERAGE);
    }

    @Test
    void whatItDoesNotHoldIsAnUnknownMemberOfThatId() {
        Catalogue catalogue = anEmptyCatalogue().build();
        PromoId summer = new PromoId("summer");

        assertThat(catalogue).isEqualTo(Catalogue.EMPTY);
        assertThat(catalogue.product(productId("ghost")))
                .isEqualTo(Product.unknown(productId("ghost")));
        assertThat(catalogue.promo(summer)).isEqualTo(Promo.unknown(summer));
    }

    @Test
    void itKeepsItsOwnCopies() {
        var products = new HashMap<>(Map.of(POTHOS.id(), POTHOS));
        var promos = new HashMap<>(Map.of(LEVERAGE.id(), LEVERAGE));
        Catalogue catalogue = new Catalogue(products, promos);

        products.clear();
        promos.clear();

        assertThat(catalogue.products()).containsOnlyKeys(POTHOS.id());
        assertThat(catalogue.promos()).containsOnlyKeys(LEVERAGE.id());
    }

    @Test
    void itCannotBeChanged() {
        Catalogue catalogue = aCatalogue().build();

        assertThatThrownBy(() -> catalogue.products().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalogue.promos().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
