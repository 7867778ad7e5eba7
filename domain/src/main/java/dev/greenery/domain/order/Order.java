package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Pricing.UnitPrice;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.timeline.AsOf;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An order and its items.
 *
 * @param userId the unknown member when the order names no user
 * @param addressId empty when the order names no address
 * @param shipTo where it goes; empty when that is not known
 * @param cost what the items cost
 * @param total what the user paid: {@code cost + shippingCost - discount}
 * @param firstSeenAt when the shop's data first held it; empty when that has always been so
 */
public record Order(
        OrderId id,
        UserId userId,
        Optional<PromoId> promoId,
        Optional<AddressId> addressId,
        Optional<Address> shipTo,
        Instant createdAt,
        Money cost,
        Money shippingCost,
        Money total,
        Delivery delivery,
        OrderStatus status,
        List<OrderItem> items,
        Optional<Instant> firstSeenAt) {
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
        requireNonNull(firstSeenAt, "firstSeenAt is null");
        items = List.copyOf(items);
    }

    /** Whether the order has arrived. */
    public boolean isDelivered() {
        return status.equals(OrderStatus.DELIVERED);
    }

    /**
     * The values that may have been valid when the order was placed, in the order of time: those
     * between the order and the moment when it was first seen.
     */
    public <T> List<T> candidates(AsOf<T> values) {
        return values.between(createdAt, firstSeenAt.orElse(createdAt));
    }

    /** What a unit of each item cost when it was ordered, in the order of the items. */
    public List<UnitPrice> unitPrices(Function<ProductId, AsOf<Optional<Money>>> prices) {
        return Pricing.of(
                items.stream()
                        .map(
                                item ->
                                        new Pricing.Line(
                                                item.quantity(),
                                                candidates(prices.apply(item.productId()))))
                        .toList(),
                cost);
    }

    /**
     * Units of all items.
     *
     * @throws ArithmeticException if they do not fit
     */
    public int totalQuantity() {
        return items.stream().mapToInt(OrderItem::quantity).reduce(0, Math::addExact);
    }
}
