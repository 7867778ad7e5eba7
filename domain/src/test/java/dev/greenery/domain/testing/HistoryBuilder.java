package dev.greenery.domain.testing;

import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history of some user who did nothing, unless told otherwise. */
public final class HistoryBuilder extends FixtureBuilder<HistoryBuilder> {
    private Owner owner;
    private List<OrderBuilder> orders = List.of();
    private List<SessionBuilder> sessions = List.of();
    private List<OrderItem> itemsWithoutOrder = List.of();
    private Optional<Timeline<Optional<Address>>> homes = Optional.empty();

    HistoryBuilder(Owner owner) {
        this.owner = owner;
    }

    /** Of this user. */
    public HistoryBuilder of(UserBuilder user) {
        return of(new Owner.Known(user.build()));
    }

    /** Of a user id that no user row has. */
    public HistoryBuilder ofMissingUser(UserId user) {
        return of(new Owner.Missing(user));
    }

    /** Of nobody: traffic that names no user. */
    public HistoryBuilder ofNobody() {
        return of(new Owner.Anonymous());
    }

    /** With this order too. */
    public HistoryBuilder withOrder(OrderBuilder order) {
        return with(history -> history.orders = append(orders, order));
    }

    /** With this session too. */
    public HistoryBuilder withSession(SessionBuilder session) {
        return with(history -> history.sessions = append(sessions, session));
    }

    /** With an item of an order that no row has. */
    public HistoryBuilder withItemOf(OrderId missingOrder, int quantity, Product product) {
        return withItemOf(missingOrder, quantity, product.id());
    }

    /** With an item of an order that no row has, and of a product that may have none either. */
    public HistoryBuilder withItemOf(OrderId missingOrder, int quantity, ProductId product) {
        OrderItem item = new OrderItem(missingOrder, product, quantity);
        return with(history -> history.itemsWithoutOrder = append(itemsWithoutOrder, item));
    }

    /** Of a user who lived there until this instant, and lives where the user's row says since. */
    public HistoryBuilder whoMoved(String instant, AddressBuilder from) {
        Timeline<Optional<Address>> moved =
                Timeline.always(Optional.of(from.build()))
                        .followedBy(Instant.parse(instant), owner.address());
        return with(history -> history.homes = Optional.of(moved));
    }

    /** The history. */
    public UserHistory build() {
        UserId user = owner.userId();
        return new UserHistory(
                owner,
                orders.stream().map(order -> order.buildFor(user, owner.address())).toList(),
                sessions.stream().map(session -> session.buildFor(user)).toList(),
                itemsWithoutOrder,
                homes.orElseGet(() -> Timeline.always(owner.address())));
    }

    private HistoryBuilder of(Owner newOwner) {
        return with(history -> history.owner = newOwner);
    }
}
