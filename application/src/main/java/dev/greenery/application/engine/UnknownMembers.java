package dev.greenery.application.engine;

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

/** Notes what histories refer to and nobody has, so that dimensions can hold a row for it. */
final class UnknownMembers {
    private final Catalogue catalogue;
    private final Set<ProductId> products = new HashSet<>();
    private final Set<PromoId> promos = new HashSet<>();
    private boolean anonymous;

    UnknownMembers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void note(UserHistory history) {
        anonymous |= history.owner() instanceof Owner.Anonymous;
        for (Order order : history.orders()) {
            order.promoId().ifPresent(this::note);
            order.items().forEach(this::note);
        }
        history.itemsWithoutOrder().forEach(this::note);
        for (Session session : history.sessions()) {
            for (Event event : session.events()) {
                event.productId().ifPresent(this::note);
            }
        }
    }

    private void note(OrderItem item) {
        note(item.productId());
    }

    private void note(ProductId id) {
        if (!catalogue.products().containsKey(id)) {
            products.add(id);
        }
    }

    private void note(PromoId id) {
        if (!catalogue.promos().containsKey(id)) {
            promos.add(id);
        }
    }

    void addAll(UnknownMembers other) {
        products.addAll(other.products);
        promos.addAll(other.promos);
        anonymous |= other.anonymous;
    }

    boolean hasAnonymous() {
        return anonymous;
    }

    Catalogue catalogueWithThem() {
        Map<ProductId, Product> allProducts = new HashMap<>(catalogue.products());
        products.forEach(id -> allProducts.put(id, Product.unknown(id)));
        Map<PromoId, Promo> allPromos = new HashMap<>(catalogue.promos());
        promos.forEach(id -> allPromos.put(id, Promo.unknown(id)));
        return new Catalogue(allProducts, allPromos, catalogue.history());
    }
}
