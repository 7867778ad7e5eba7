package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.ORDERS;
import static dev.greenery.application.source.SourceTable.ORDER_ITEMS;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.ProductId;

/** Items with the user of their order; without one when the order names none, or no row has it. */
final class ItemParser implements ShopParser {
    private final IdCache<ProductId> products = new IdCache<>(ProductId::new);
    private final SelectList select = new SelectList();
    private final int userId = select.add(ORDERS, "user_id");
    private final int orderId = select.add(ORDER_ITEMS, "order_id");
    private final int productId = select.add(ORDER_ITEMS, "product_id");
    private final int quantity = select.add(ORDER_ITEMS, "quantity");

    @Override
    public SelectList select() {
        return select;
    }

    @Override
    public int userId() {
        return userId;
    }

    @Override
    public String query(Partition partition) {
        return """
        SELECT %s
          FROM {raw}.order_items LEFT JOIN {raw}.orders ON orders.order_id = order_items.order_id
         WHERE %s
         ORDER BY orders.user_id NULLS LAST, order_items.order_id, order_items.product_id\
        """
                .formatted(
                        select.sql(),
                        partition.holds("coalesce(orders.user_id, order_items.order_id)"));
    }

    OrderId orderId(CopyRows row) {
        return new OrderId(row.uuid(orderId));
    }

    OrderItem parse(CopyRows row) {
        return new OrderItem(orderId(row), row.id(productId, products), row.integer(quantity));
    }
}
