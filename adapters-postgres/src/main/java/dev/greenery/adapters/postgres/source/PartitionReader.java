package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges the sorted rows of one partition into histories, holding one at a time. */
final class PartitionReader implements Iterator<UserHistory> {
    private final PartitionParsers parsers;
    private final SortedRows users;
    private final SortedRows homes;
    private final SortedRows orders;
    private final SortedRows items;
    private final SortedRows events;
    private final SessionReader sessions;

    PartitionReader(PartitionParsers parsers, PartitionRows rows) {
        this.parsers = parsers;
        this.users = new SortedRows(rows.users(), parsers.users().userId());
        this.homes = new SortedRows(rows.homes(), parsers.homes().userId());
        this.orders = new SortedRows(rows.orders(), parsers.orders().userId());
        this.items = new SortedRows(rows.items(), parsers.items().userId());
        this.events = new SortedRows(rows.events(), parsers.events().userId());
        this.sessions =
                new SessionReader(
                        parsers.events(),
                        events,
                        parsers.anonymousEvents(),
                        new SortedRows(rows.anonymousEvents(), parsers.anonymousEvents().userId()));
    }

    @Override
    public boolean hasNext() {
        return first().hasUser() || hasOrderOfNobody() || sessions.hasAnonymous();
    }

    @Override
    public UserHistory next() {
        SortedRows next = first();
        if (next.hasUser()) {
            return history(new UserId(next.user()));
        }
        if (hasOrderOfNobody()) {
            return orderOfNobody();
        }
        if (sessions.hasAnonymous()) {
            return ofNobody(List.of(), List.of(sessions.readAnonymous()), List.of());
        }
        throw new NoSuchElementException("no history is left");
    }

    private boolean hasOrderOfNobody() {
        return orders.isAnonymous() || items.isAnonymous();
    }

    /** The rows that stand on the least user; rows without a user when all have run out. */
    private SortedRows first() {
        return Stream.of(orders, items, events)
                .filter(SortedRows::hasUser)
                .reduce(
                        users,
                        (least, rows) -> !least.hasUser() || rows.isBefore(least) ? rows : least);
    }

    private UserHistory history(UserId id) {
        Owner owner = new Owner.Missing(id);
        if (users.isOf(id.value())) {
            owner = new Owner.Known(parsers.users().parse(users.row()));
            users.advance();
        }
        return new UserHistory(
                owner,
                orders(id, itemsByOrder(id)),
                sessions.read(id),
                List.of(),
                homes(id, owner));
    }

    private Timeline<Optional<Address>> homes(UserId user, Owner owner) {
        // Of users who have left, nothing else may have come.
        while (homes.hasUser() && homes.isBefore(user.value())) {
            homes.advance();
        }
        List<Version<Optional<Address>>> versions = new ArrayList<>();
        while (homes.isOf(user.value())) {
            versions.add(parsers.homes().parse(homes.row()));
            homes.advance();
        }
        return versions.isEmpty() ? Timeline.always(owner.address()) : new Timeline<>(versions);
    }

    private Map<OrderId, List<OrderItem>> itemsByOrder(UserId user) {
        Map<OrderId, List<OrderItem>> byOrder = new HashMap<>();
        while (items.isOf(user.value())) {
            OrderItem item = item();
            byOrder.computeIfAbsent(item.orderId(), id -> new ArrayList<>()).add(item);
        }
        return byOrder;
    }

    private OrderItem item() {
        OrderItem item = parsers.items().parse(items.row());
        items.advance();
        return item;
    }

    private List<Order> orders(UserId user, Map<OrderId, List<OrderItem>> byOrder) {
        List<Order> made = new ArrayList<>();
        while (orders.isOf(user.value())) {
            made.add(parsers.orders().parse(user, orders.row(), byOrder));
            orders.advance();
        }
        return made;
    }

    /** The next order without a user, or the items of one that no row has. */
    private UserHistory orderOfNobody() {
        OrderId id = firstOrderOfNobody();
        List<OrderItem> lines = new ArrayList<>();
        while (items.isAnonymous() && parsers.items().orderId(items.row()).equals(id)) {
            lines.add(item());
        }
        if (!orders.isAnonymous() || !parsers.orders().orderId(orders.row()).equals(id)) {
            return ofNobody(List.of(), List.of(), lines);
        }
        Order order = parsers.orders().parse(UserId.UNKNOWN, orders.row(), Map.of(id, lines));
        orders.advance();
        return ofNobody(List.of(order), List.of(), List.of());
    }

    private OrderId firstOrderOfNobody() {
        if (!items.isAnonymous()) {
            return parsers.orders().orderId(orders.row());
        }
        OrderId ofItem = parsers.items().orderId(items.row());
        return orders.isAnonymous()
                ? Collections.min(List.of(ofItem, parsers.orders().orderId(orders.row())))
                : ofItem;
    }

    private static UserHistory ofNobody(
            List<Order> orders, List<Session> sessions, List<OrderItem> itemsWithoutOrder) {
        return new UserHistory(new Owner.Anonymous(), orders, sessions, itemsWithoutOrder);
    }
}
