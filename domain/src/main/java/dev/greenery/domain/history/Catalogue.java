package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;

import java.util.Map;
import java.util.Optional;

/**
 * The shop's reference data, small enough to be held in memory and given to every builder.
 *
 * @param products by id
 * @param promos by id
 */
public record Catalogue(Map<ProductId, Product> products, Map<PromoId, Promo> promos) {
    /** A shop that sells nothing. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of());

    /** Checks that nothing is missing, and copies the maps. */
    public Catalogue {
        requireNonNull(products, "products is null");
        requireNonNull(promos, "promos is null");
        products = Map.copyOf(products);
        promos = Map.copyOf(promos);
    }

    /** The product of an id, or the unknown member that stands for it. */
    public Product product(ProductId id) {
        return Optional.ofNullable(products.get(id)).orElseGet(() -> Product.unknown(id));
    }

    /** The promo of an id, or the unknown member that stands for it. */
    public Promo promo(PromoId id) {
        return Optional.ofNullable(promos.get(id)).orElseGet(() -> Promo.unknown(id));
    }
}
