package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes orders of the rows of {@link ShopQueries#orders}. */
final class OrderParser {
    private final UserParser users;
    private final TextCache<String> services = UserParser.texts();
    private final TextCache<Optional<PromoId>> promos =
            new TextCache<>(code -> Optional.of(new PromoId(code)));
    private final TextCache<OrderStatus> statuses = new TextCache<>(OrderStatus::of);

    OrderParser(UserParser users) {
        this.users = users;
    }

    Order parse(UserId userId, CopyRows row, Map<OrderId, List<OrderItem>> items) {
        row.nextField();
        OrderId id = new OrderId(row.uuid());
        Optional<PromoId> promoId = row.nextField() ? row.text(promos) : Optional.empty();
        row.nextField();
        AddressId addressId = new AddressId(row.uuid());
        Optional<Address> shipTo = users.parseAddress(addressId, row);
        row.nextField();
        Instant createdAt = row.timestamp();
        Money cost = money(row);
        Money shippingCost = money(row);
        Money total = money(row);
        Delivery delivery = delivery(row);
        row.nextField();
        OrderStatus status = row.text(statuses);
        return new Order(
                id,
                userId,
                promoId,
                addressId,
                shipTo,
                createdAt,
                cost,
                shippingCost,
                total,
                delivery,
                status,
                items.getOrDefault(id, List.of()));
    }

    private Delivery delivery(CopyRows row) {
        Optional<String> trackingId = row.nextField() ? Optional.of(row.text()) : Optional.empty();
        Optional<String> service =
                row.nextField() ? Optional.of(row.text(services)) : Optional.empty();
        Optional<Instant> estimatedAt = timestamp(row);
        Optional<Instant> deliveredAt = timestamp(row);
        return new Delivery(trackingId, service, estimatedAt, deliveredAt);
    }

    private static Optional<Instant> timestamp(CopyRows row) {
        return row.nextField() ? Optional.of(row.timestamp()) : Optional.empty();
    }

    private static Money money(CopyRows row) {
        row.nextField();
        return new Money(row.bigint());
    }
}
