package dev.greenery.application.mart;

import dev.greenery.domain.history.Owner;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.timeline.AsOf;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/** What one builder may see of one user: what it declares, and no more. */
public interface UserScope {
    /** The id under which the facts of this history stand. Needs no declaration. */
    UserId userId();

    /** Whose history it is. Needs {@link Source#USERS}. */
    Owner owner();

    /** Where the user has lived; empty where that is not known. Needs {@link Source#USERS}. */
    Timeline<Optional<Address>> homes();

    /** The orders in time order, with their items. Needs {@link Source#ORDERS}. */
    List<Order> orders();

    /** Items whose order no row has. Needs {@link Source#ORDERS}. */
    List<OrderItem> itemsWithoutOrder();

    /** The sessions in time order, with their events. Needs {@link Source#EVENTS}. */
    List<Session> sessions();

    /** The name of a product, or that of the unknown member. Needs {@link Source#PRODUCTS}. */
    String productName(ProductId id);

    /**
     * What a unit of a product costs now; empty if nobody knows. Only for what happened at an
     * unknown time: once a model asks this, a new price changes rows of any user. Needs {@link
     * Source#PRODUCTS}.
     */
    Optional<Money> currentPrice(ProductId id);

    /** What a unit of a product has cost. Needs {@link Source#PRODUCTS}. */
    AsOf<Optional<Money>> prices(ProductId id);

    /** How many units of a product have been in stock. Needs {@link Source#PRODUCTS}. */
    AsOf<Optional<Integer>> stock(ProductId id);

    /** What the catalogue has said of a promo. Needs {@link Source#PROMOS}. */
    AsOf<Promo> promoOverTime(PromoId id);

    /** The rows that another model made for this user. Needs that model. */
    <T extends Record> List<T> rows(Class<T> model);

    /** What the business sets, variables of marts among it. Needs no declaration. */
    Settings settings();
}
