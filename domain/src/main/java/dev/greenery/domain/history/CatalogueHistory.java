package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

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
 * @param promos as if none had ever been deleted
 * @param offers the same promos; empty while there was none
 */
public record CatalogueHistory(
        Map<ProductId, Timeline<Optional<Money>>> prices,
        Map<ProductId, Timeline<Optional<Integer>>> stock,
        Map<PromoId, Timeline<Promo>> promos,
        Map<PromoId, Timeline<Optional<Promo>>> offers) {
    /** Nothing has ever changed. */
    public static final CatalogueHistory NONE = new CatalogueHistory(Map.of(), Map.of(), Map.of());

    /** What promos were follows from when there were which. */
    public CatalogueHistory(
            Map<ProductId, Timeline<Optional<Money>>> prices,
            Map<ProductId, Timeline<Optional<Integer>>> stock,
            Map<PromoId, Timeline<Optional<Promo>>> offers) {
        this(prices, stock, promos(offers), offers);
    }

    /** Copies the maps. */
    public CatalogueHistory {
        requireNonNull(prices, "prices is null");
        requireNonNull(stock, "stock is null");
        requireNonNull(promos, "promos is null");
        requireNonNull(offers, "offers is null");
        prices = Map.copyOf(prices);
        stock = Map.copyOf(stock);
        promos = Map.copyOf(promos);
        offers = Map.copyOf(offers);
    }

    private static Map<PromoId, Timeline<Promo>> promos(
            Map<PromoId, Timeline<Optional<Promo>>> offers) {
        return offers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Timeline.bridging(entry.getValue())));
    }
}
