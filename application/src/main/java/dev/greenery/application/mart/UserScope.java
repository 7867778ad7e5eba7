package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;

import java.util.List;

/** What one builder may see of one user: what it declares, and no more. */
public final class UserScope {
    private final DeclaredInputs declared;
    private final UserHistory history;
    private final Catalogue catalogue;
    private final Settings settings;
    private final RowsByModel earlier;

    /**
     * The scope of one builder.
     *
     * @param declared what the builder declares
     * @param earlier rows that earlier models made for the same user
     */
    public UserScope(
            DeclaredInputs declared,
            UserHistory history,
            Catalogue catalogue,
            Settings settings,
            RowsByModel earlier) {
        this.declared = requireNonNull(declared, "declared is null");
        this.history = requireNonNull(history, "history is null");
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.earlier = requireNonNull(earlier, "earlier is null");
    }

    /** The id under which the facts of this history stand. Needs no declaration. */
    public UserId userId() {
        return history.owner().userId();
    }

    /** Whose history it is. Needs {@link Source#USERS}. */
    public Owner owner() {
        declared.read(Source.USERS);
        return history.owner();
    }

    /** The orders in time order, with their items. Needs {@link Source#ORDERS}. */
    public List<Order> orders() {
        declared.read(Source.ORDERS);
        return history.orders();
    }

    /** Items whose order no row has. Needs {@link Source#ORDERS}. */
    public List<OrderItem> itemsWithoutOrder() {
        declared.read(Source.ORDERS);
        return history.itemsWithoutOrder();
    }

    /** The sessions in time order, with their events. Needs {@link Source#EVENTS}. */
    public List<Session> sessions() {
        declared.read(Source.EVENTS);
        return history.sessions();
    }

    /** A product, or the unknown member for it. Needs {@link Source#PRODUCTS}. */
    public Product product(ProductId id) {
        declared.read(Source.PRODUCTS);
        return catalogue.product(id);
    }

    /** A promo, or the unknown member for it. Needs {@link Source#PROMOS}. */
    public Promo promo(PromoId id) {
        declared.read(Source.PROMOS);
        return catalogue.promo(id);
    }

    /** The rows that another model made for this user. Needs that model. */
    public <T extends Record> List<T> rows(Class<T> model) {
        declared.read(model);
        return earlier.rows(model);
    }

    /** What the business sets for all models. Needs no declaration. */
    public Settings settings() {
        return settings;
    }
}
