package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order and its items.
 *
 * @param shipTo where it goes; empty when no address row has the order's address id
 * @param cost what the items cost
 * @param total what the user paid: {@code cost + shippingCost - discount}
 */
public record Order(
        OrderId id,
        UserId userId,
        Optional<PromoId> promoId,
        AddressId addressId,
        Optional<Address> shipTo,
        Instant createdAt,
        Money cost,
        Money shippingCost,
        Money total,
        Delivery delivery,
        OrderStatus status,
        List<OrderItem> items) {
    /** The order of a user's orders in time; equal instants go by id. */
    public static final Comparator<Order> BY_TIME =
            Comparator.comparing(Order::createdAt).thenComparing(Order::id);

    /** Checks that nothing is missing. */
    public Order {
        requireNonNull(id, "id is null");
        requireNonNull(userId, "userId is null");
        requireNonNull(promoId, "promoId is null");
        requireNonNull(addressId, "addressId is null");
        requireNonNull(shipTo, "shipTo is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(cost, "cost is null");
        requireNonNull(shippingCost, "shippingCost is null");
        requireNonNull(total, "total is null");
        requireNonNull(delivery, "delivery is null");
        requireNonNull(status, "status is null");
        requireNonNull(items, "items is null");
        items = List.copyOf(items);
    }

    /** Whether the order has arrived. */
    public boolean isDelivered() {
        return status.equals(OrderStatus.DELIVERED);
    }

    /** Units of all items. */
    public int totalQuantity() {
        return items.stream().mapToInt(OrderItem::quantity).sum();
    }
}
