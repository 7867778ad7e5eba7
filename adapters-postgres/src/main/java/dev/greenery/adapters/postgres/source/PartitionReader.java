package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Merges the sorted rows of one partition into histories, holding one at a time. */
final class PartitionReader {
    private final SortedRows users;
    private final SortedRows orders;
    private final SortedRows items;
    private final SortedRows events;
    private final UserParser userParser = new UserParser(UserParser.texts());
    private final OrderParser orderParser = new OrderParser(userParser);
    private final EventParser eventParser = new EventParser();
    private final IdCache<ProductId> products = new IdCache<>(ProductId::new);

    PartitionReader(SortedRows users, SortedRows orders, SortedRows items, SortedRows events) {
        this.users = users;
        this.orders = orders;
        this.items = items;
        this.events = events;
    }

    void read(Consumer<UserHistory> histories) {
        for (SortedRows next = first(); next.hasUser(); next = first()) {
            histories.accept(history(next.high(), next.low()));
        }
        while (items.isAnonymous()) {
            histories.accept(
                    new UserHistory(
                            new Owner.Anonymous(), List.of(), List.of(), itemsOfMissingOrder()));
        }
        while (events.isAnonymous()) {
            histories.accept(
                    new UserHistory(
                            new Owner.Anonymous(),
                            List.of(),
                            List.of(anonymousSession()),
                            List.of()));
        }
    }

    /** The rows that stand on the least user; rows without a user when all have run out. */
    private SortedRows first() {
        return Stream.of(orders, items, events)
                .filter(SortedRows::hasUser)
                .reduce(
                        users,
                        (least, rows) -> !least.hasUser() || rows.isBefore(least) ? rows : least);
    }

    private UserHistory history(long high, long low) {
        UserId id = new UserId(new UUID(high, low));
        Owner owner = new Owner.Missing(id);
        if (users.isOf(high, low)) {
            User user = userParser.parse(id, users.fields());
            owner = new Owner.Known(user);
            users.advance();
        }
        List<Order> ordered = orders(id, itemsByOrder(high, low));
        return new UserHistory(owner, ordered, sessions(id), List.of());
    }

    private Map<OrderId, List<OrderItem>> itemsByOrder(long high, long low) {
        Map<OrderId, List<OrderItem>> byOrder = new HashMap<>();
        while (items.isOf(high, low)) {
            OrderItem item = item();
            byOrder.computeIfAbsent(item.orderId(), id -> new ArrayList<>()).add(item);
        }
        return byOrder;
    }

    private OrderItem item() {
        CopyRows row = items.fields();
        row.nextField();
        OrderId order = new OrderId(row.uuid());
        row.nextField();
        ProductId product = products.get(row.uuidHigh(), row.uuidLow());
        row.nextField();
        OrderItem item = new OrderItem(order, product, row.integer());
        items.advance();
        return item;
    }

    private List<Order> orders(UserId id, Map<OrderId, List<OrderItem>> byOrder) {
        UUID user = id.value();
        List<Order> made = new ArrayList<>();
        while (orders.isOf(user.getMostSignificantBits(), user.getLeastSignificantBits())) {
            made.add(orderParser.parse(id, orders.fields(), byOrder));
            orders.advance();
        }
        return made;
    }

    private List<Session> sessions(UserId id) {
        UUID user = id.value();
        List<Session> made = new ArrayList<>();
        SessionGroup group = new SessionGroup(id);
        while (events.isOf(user.getMostSignificantBits(), user.getLeastSignificantBits())) {
            CopyRows row = events.fields();
            row.nextField();
            if (!group.isOf(row.uuidHigh(), row.uuidLow())) {
                group.end(made);
                group.begin(row.uuidHigh(), row.uuidLow());
            }
            group.events.add(eventParser.parse(row));
            events.advance();
        }
        group.end(made);
        return made;
    }

    private Session anonymousSession() {
        List<Session> made = new ArrayList<>();
        SessionGroup group = new SessionGroup(UserId.UNKNOWN);
        while (events.isAnonymous()) {
            CopyRows row = events.fields();
            if (group.isOpen() && !row.isNextUuid(group.high, group.low)) {
                break;
            }
            row.nextField();
            if (!group.isOpen()) {
                group.begin(row.uuidHigh(), row.uuidLow());
            }
            group.events.add(eventParser.parse(row));
            events.advance();
        }
        group.end(made);
        return made.getFirst();
    }

    private List<OrderItem> itemsOfMissingOrder() {
        List<OrderItem> made = new ArrayList<>();
        made.add(item());
        UUID order = made.getFirst().orderId().value();
        while (items.isAnonymous()
                && items.fields()
                        .isNextUuid(
                                order.getMostSignificantBits(), order.getLeastSignificantBits())) {
            made.add(item());
        }
        return made;
    }

    /** The events of the session that is being read. */
    private static final class SessionGroup {
        private final UserId user;
        private List<Event> events = new ArrayList<>();
        private long high;
        private long low;

        SessionGroup(UserId user) {
            this.user = user;
        }

        boolean isOpen() {
            return !events.isEmpty();
        }

        boolean isOf(long sessionHigh, long sessionLow) {
            return isOpen() && high == sessionHigh && low == sessionLow;
        }

        void begin(long sessionHigh, long sessionLow) {
            high = sessionHigh;
            low = sessionLow;
        }

        void end(List<Session> sessions) {
            if (isOpen()) {
                sessions.add(new Session(new SessionId(new UUID(high, low)), user, events));
                events = new ArrayList<>();
            }
        }
    }
}
