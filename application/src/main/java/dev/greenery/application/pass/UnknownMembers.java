package dev.greenery.application.pass;

import static java.util.stream.Collectors.toMap;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Notes what histories refer to and nobody has, so that dimensions can hold a row for it, and how
 * many histories do: when the last of them no longer does, the row goes.
 */
final class UnknownMembers {
    private static final String ANONYMOUS = "anonymous";
    private static final String PRODUCTS = "products";
    private static final String PROMOS = "promos";

    private final Catalogue catalogue;
    private final Map<ProductId, Long> products = new HashMap<>();
    private final Map<PromoId, Long> promos = new HashMap<>();
    private long anonymous;

    UnknownMembers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void note(UserHistory history) {
        anonymous += history.owner() instanceof Owner.Anonymous ? 1 : 0;
        Set<Object> met = new HashSet<>();
        for (Order order : history.orders()) {
            order.promoId().ifPresent(promo -> note(promo, met));
            order.items().forEach(item -> note(item, met));
        }
        history.itemsWithoutOrder().forEach(item -> note(item, met));
        for (Session session : history.sessions()) {
            for (Event event : session.events()) {
                event.productId().ifPresent(product -> note(product, met));
            }
        }
    }

    private void note(OrderItem item, Set<Object> met) {
        note(item.productId(), met);
    }

    private void note(ProductId id, Set<Object> met) {
        if (!catalogue.products().containsKey(id) && met.add(id)) {
            products.merge(id, 1L, Long::sum);
        }
    }

    private void note(PromoId id, Set<Object> met) {
        if (!catalogue.promos().containsKey(id) && met.add(id)) {
            promos.merge(id, 1L, Long::sum);
        }
    }

    void addAll(UnknownMembers other) {
        add(other, 1);
    }

    /** Takes away what histories noted that are no longer as they were. */
    void takeAway(UnknownMembers left) {
        add(left, -1);
    }

    private void add(UnknownMembers other, int sign) {
        other.products.forEach((id, histories) -> add(products, id, sign * histories));
        other.promos.forEach((id, histories) -> add(promos, id, sign * histories));
        anonymous += sign * other.anonymous;
    }

    private static <K> void add(Map<K, Long> counts, K id, long more) {
        counts.merge(id, more, (before, added) -> before + added == 0 ? null : before + added);
    }

    boolean hasAnonymous() {
        return anonymous > 0;
    }

    /** Whether histories refer to a product that nobody has. */
    boolean has(ProductId product) {
        return products.containsKey(product);
    }

    /** Whether histories refer to a promo that nobody has. */
    boolean has(PromoId promo) {
        return promos.containsKey(promo);
    }

    /** How many histories are nobody's. */
    static long anonymous(NamedTotals totals) {
        return totals.number(ANONYMOUS);
    }

    void write(NamedTotals totals) {
        totals.putNumber(ANONYMOUS, anonymous);
        products.forEach((id, count) -> totals.of(PRODUCTS).putNumber(id.toString(), count));
        promos.forEach((id, count) -> totals.of(PROMOS).putNumber(id.toString(), count));
    }

    void read(NamedTotals totals) {
        anonymous += totals.number(ANONYMOUS);
        products.putAll(counts(totals.of(PRODUCTS), id -> new ProductId(UUID.fromString(id))));
        promos.putAll(counts(totals.of(PROMOS), PromoId::new));
    }

    private static <K> Map<K, Long> counts(NamedTotals totals, Function<String, K> id) {
        return totals.numbers().entrySet().stream()
                .collect(toMap(count -> id.apply(count.getKey()), Map.Entry::getValue));
    }

    Catalogue catalogueWithThem() {
        Map<ProductId, Product> allProducts = new HashMap<>(catalogue.products());
        products.keySet().forEach(id -> allProducts.put(id, Product.unknown(id)));
        Map<PromoId, Promo> allPromos = new HashMap<>(catalogue.promos());
        promos.keySet().forEach(id -> allPromos.put(id, Promo.unknown(id)));
        return new Catalogue(allProducts, allPromos, catalogue.history());
    }
}
