package dev.greenery.domain.testing;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;

import java.util.HashMap;
import java.util.Map;

/** A catalogue of the named products and promos. */
public final class CatalogueBuilder extends FixtureBuilder<CatalogueBuilder> {
    private Map<ProductId, Product> products = Map.of();
    private Map<PromoId, Promo> promos = Map.of();

    CatalogueBuilder() {}

    /** Selling this product too; it takes the place of one with the same id. */
    public CatalogueBuilder selling(Product product) {
        return with(catalogue -> catalogue.products = put(products, product.id(), product));
    }

    /** Offering this promo too; it takes the place of one with the same id. */
    public CatalogueBuilder offering(Promo promo) {
        return with(catalogue -> catalogue.promos = put(promos, promo.id(), promo));
    }

    /** The catalogue. */
    public Catalogue build() {
        return new Catalogue(products, promos);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> larger = new HashMap<>(map);
        larger.put(key, value);
        return Map.copyOf(larger);
    }
}
