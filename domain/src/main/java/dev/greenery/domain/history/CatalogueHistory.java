package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.timeline.Timeline;

import java.util.Map;
import java.util.Optional;

/**
 * What the catalogue said before. What has always been the same is not in it; what was deleted is.
 *
 * @param prices of a unit; empty where it was not known
 * @param stock units; empty where it was not known
 */
public record CatalogueHistory(
        Map<ProductId, Timeline<Optional<Money>>> prices,
        Map<ProductId, Timeline<Optional<Integer>>> stock,
        Map<PromoId, Timeline<Promo>> promos) {
    /** Nothing has ever changed. */
    public static final CatalogueHistory NONE = new CatalogueHistory(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public CatalogueHistory {
        requireNonNull(prices, "prices is null");
        requireNonNull(stock, "stock is null");
        requireNonNull(promos, "promos is null");
        prices = Map.copyOf(prices);
        stock = Map.copyOf(stock);
        promos = Map.copyOf(promos);
    }
}
