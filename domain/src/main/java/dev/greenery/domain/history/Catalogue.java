package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoHistory;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shop's reference data, small enough to be held in memory and given to every builder.
 *
 * @param products by id
 * @param promos by id
 * @param history what it said before
 */
public record Catalogue(
        Map<ProductId, Product> products, Map<PromoId, Promo> promos, CatalogueHistory history) {
    /** A shop that sells nothing. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of());

    /** A catalogue that has always been the same. */
    public Catalogue(Map<ProductId, Product> products, Map<PromoId, Promo> promos) {
        this(products, promos, CatalogueHistory.NONE);
    }

    /** Checks that nothing is missing, and copies the maps. */
    public Catalogue {
        requireNonNull(products, "products is null");
        requireNonNull(promos, "promos is null");
        requireNonNull(history, "history is null");
        products = Map.copyOf(products);
        promos = Map.copyOf(promos);
    }

    /** The product of an id, or the unknown member that stands for it. */
    public Product product(ProductId id) {
        return Optional.ofNullable(products.get(id)).orElseGet(() -> Product.unknown(id));
    }

    /** What a unit of a product has cost. */
    public Timeline<Optional<Money>> prices(ProductId id) {
        return Optional.ofNullable(history.prices().get(id))
                .orElseGet(() -> Timeline.always(product(id).price()));
    }

    /** How many units of a product have been in stock. */
    public Timeline<Optional<Integer>> stock(ProductId id) {
        return Optional.ofNullable(history.stock().get(id))
                .orElseGet(() -> Timeline.always(product(id).inventory()));
    }

    /** What the catalogue has said of a promo. */
    public Timeline<Promo> promoOverTime(PromoId id) {
        return Optional.ofNullable(history.promos().get(id))
                .orElseGet(() -> Timeline.always(promo(id)));
    }

    /** Promos that there are or were, by id, each with when it was what. */
    public List<PromoHistory> promoHistories() {
        return Stream.concat(
                        history.offers().keySet().stream(),
                        promos.values().stream().filter(Promo::isKnown).map(Promo::id))
                .distinct()
                .sorted()
                .map(this::promoHistory)
                .toList();
    }

    private PromoHistory promoHistory(PromoId id) {
        return new PromoHistory(
                id,
                Optional.ofNullable(history.offers().get(id))
                        .orElseGet(() -> Timeline.always(Optional.of(promo(id)))));
    }

    /** The promo of an id, or the unknown member that stands for it. */
    public Promo promo(PromoId id) {
        return Optional.ofNullable(promos.get(id)).orElseGet(() -> Promo.unknown(id));
    }
}
