package dev.greenery.domain.testing;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.CatalogueHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue of the named products and promos. */
public final class CatalogueBuilder extends FixtureBuilder<CatalogueBuilder> {
    private Map<ProductId, Product> products = Map.of();
    private Map<PromoId, Promo> promos = Map.of();
    private Map<ProductId, Timeline<Optional<Money>>> pastPrices = Map.of();
    private Map<ProductId, Timeline<Optional<Integer>>> pastStock = Map.of();
    private Map<PromoId, Timeline<Optional<Promo>>> pastOffers = Map.of();

    CatalogueBuilder() {}

    /** Selling this product too; it takes the place of one with the same id. */
    public CatalogueBuilder selling(Product product) {
        return with(catalogue -> catalogue.products = put(products, product.id(), product));
    }

    /** Offering this promo too; it takes the place of one with the same id. */
    public CatalogueBuilder offering(Promo promo) {
        return with(catalogue -> catalogue.promos = put(promos, promo.id(), promo));
    }

    /** Selling this product from this instant on, and what it was under that id until then. */
    public CatalogueBuilder sellingSince(String instant, Product product) {
        Instant from = Instant.parse(instant);
        Catalogue past = build();
        return selling(product)
                .with(
                        changed -> {
                            changed.pastPrices =
                                    put(
                                            pastPrices,
                                            product.id(),
                                            past.prices(product.id())
                                                    .followedBy(from, product.price()));
                            changed.pastStock =
                                    put(
                                            pastStock,
                                            product.id(),
                                            past.stock(product.id())
                                                    .followedBy(from, product.inventory()));
                        });
    }

    /** Offering this promo from this instant on, and what it offered under that id until then. */
    public CatalogueBuilder offeringSince(String instant, Promo promo) {
        return offering(promo).from(instant, promo.id(), Optional.of(promo), build());
    }

    /** Offering this promo from this instant on, and nothing under that id until then. */
    public CatalogueBuilder offeringFirst(String instant, Promo promo) {
        return offering(promo)
                .with(
                        catalogue ->
                                catalogue.pastOffers =
                                        put(
                                                pastOffers,
                                                promo.id(),
                                                new Timeline<>(
                                                        List.of(
                                                                new Version<>(
                                                                        Instant.parse(instant),
                                                                        Optional.of(promo))))));
    }

    /** Offering this promo no more, from this instant on. */
    public CatalogueBuilder withdrawing(String instant, Promo promo) {
        return with(catalogue -> catalogue.promos = without(promos, promo.id()))
                .from(instant, promo.id(), Optional.empty(), build());
    }

    private CatalogueBuilder from(
            String instant, PromoId id, Optional<Promo> promo, Catalogue past) {
        Timeline<Optional<Promo>> before =
                Optional.ofNullable(past.history().offers().get(id))
                        .orElseGet(() -> Timeline.always(Optional.of(past.promo(id))));
        return with(
                catalogue ->
                        catalogue.pastOffers =
                                put(
                                        pastOffers,
                                        id,
                                        before.followedBy(Instant.parse(instant), promo)));
    }

    /** The catalogue. */
    public Catalogue build() {
        return new Catalogue(
                products, promos, new CatalogueHistory(pastPrices, pastStock, pastOffers));
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> larger = new HashMap<>(map);
        larger.put(key, value);
        return Map.copyOf(larger);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> smaller = new HashMap<>(map);
        smaller.remove(key);
        return Map.copyOf(smaller);
    }
}
