package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.user.Address;

import java.util.List;
import java.util.Optional;

/**
 * Everything the shop knows of one user. All facts partition by it: no fact needs two histories.
 *
 * @param orders in time order, with their items
 * @param sessions in time order
 * @param itemsWithoutOrder items of an order that no row has; only anonymous histories have them
 * @param homes where the user has lived; empty where that is not known
 */
public record UserHistory(
        Owner owner,
        List<Order> orders,
        List<Session> sessions,
        List<OrderItem> itemsWithoutOrder,
        Timeline<Optional<Address>> homes) {
    /** The history of somebody who has always lived in the same place. */
    public UserHistory(
            Owner owner,
            List<Order> orders,
            List<Session> sessions,
            List<OrderItem> itemsWithoutOrder) {
        this(owner, orders, sessions, itemsWithoutOrder, Timeline.always(owner.address()));
    }

    /** Checks that nothing is missing, and puts orders and sessions into time order. */
    public UserHistory {
        requireNonNull(owner, "owner is null");
        requireNonNull(orders, "orders is null");
        requireNonNull(sessions, "sessions is null");
        requireNonNull(itemsWithoutOrder, "itemsWithoutOrder is null");
        requireNonNull(homes, "homes is null");
        orders = orders.stream().sorted(Order.BY_TIME).toList();
        sessions = sessions.stream().sorted(Session.BY_TIME).toList();
        itemsWithoutOrder = List.copyOf(itemsWithoutOrder);
    }

    /** The history of the unknown member. */
    public static UserHistory ofUnknownMember() {
        return new UserHistory(new Owner.UnknownMember(), List.of(), List.of(), List.of());
    }
}
