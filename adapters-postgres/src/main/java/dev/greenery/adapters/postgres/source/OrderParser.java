package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.ORDERS;

import dev.greenery.domain.order.Delivery;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders with where they go. */
final class OrderParser implements ShopParser {
    private final TextCache<Optional<String>> services = TextCache.ofTexts();
    private final TextCache<Optional<PromoId>> promos = new TextCache<>(Names::promo);
    private final TextCache<OrderStatus> statuses = new TextCache<>(OrderStatus::of);
    private final SelectList select = new SelectList();
    private final int userId = select.add(ORDERS, "user_id");
    private final int orderId = select.add(ORDERS, "order_id");
    private final int promoId = select.add(ORDERS, "promo_id");
    private final int addressId = select.add(ORDERS, "address_id");
    private final int createdAt = select.add(ORDERS, "created_at");
    private final int cost = select.add(ORDERS, "order_cost");
    private final int shippingCost = select.add(ORDERS, "shipping_cost");
    private final int total = select.add(ORDERS, "order_total");
    private final int trackingId = select.add(ORDERS, "tracking_id");
    private final int service = select.add(ORDERS, "shipping_service");
    private final int estimatedAt = select.add(ORDERS, "estimated_delivery_at");
    private final int deliveredAt = select.add(ORDERS, "delivered_at");
    private final int status = select.add(ORDERS, "status");
    private final int firstSeenAt = select.add("nullif(seen.first_seen_at, '-infinity')");
    private final AddressParser shipTo;

    OrderParser(AddressCache cache) {
        this.shipTo = new AddressParser(select, cache);
    }

    @Override
    public SelectList select() {
        return select;
    }

    @Override
    public int userId() {
        return userId;
    }

    /** Orders without a user are split by id, so that they never pile up in one partition. */
    @Override
    public String query(Partition partition) {
        return """
        SELECT %s FROM {raw}.orders %s
          LEFT JOIN (
              SELECT order_id, min(valid_from) AS first_seen_at
                FROM {raw}.orders_versions GROUP BY order_id
          ) seen ON seen.order_id = orders.order_id
         WHERE %s
         ORDER BY orders.user_id NULLS LAST, orders.order_id\
        """
                .formatted(
                        select.sql(),
                        AddressParser.joinAsOf("orders", "created_at"),
                        partition.holds("coalesce(orders.user_id, orders.order_id)"));
    }

    OrderId orderId(CopyRows row) {
        return new OrderId(row.uuid(orderId));
    }

    Order parse(UserId user, CopyRows row, Map<OrderId, List<OrderItem>> items) {
        OrderId id = orderId(row);
        return new Order(
                id,
                user,
                promo(row),
                row.has(addressId)
                        ? Optional.of(new AddressId(row.uuid(addressId)))
                        : Optional.empty(),
                shipTo.parse(row),
                row.timestamp(createdAt),
                row.money(cost),
                row.money(shippingCost),
                row.money(total),
                delivery(row),
                row.text(status, statuses),
                items.getOrDefault(id, List.of()),
                row.timestampIfAny(firstSeenAt));
    }

    private Optional<PromoId> promo(CopyRows row) {
        return row.isTooLong(promoId)
                ? Names.promo(row.text(promoId))
                : row.textIfAny(promoId, promos);
    }

    private Delivery delivery(CopyRows row) {
        return new Delivery(
                row.textIfAny(trackingId),
                row.textIfAny(service, services),
                row.timestampIfAny(estimatedAt),
                row.timestampIfAny(deliveredAt));
    }
}
