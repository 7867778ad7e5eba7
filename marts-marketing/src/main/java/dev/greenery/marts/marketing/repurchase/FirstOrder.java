package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.ByName;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.Address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user's first order as it was when it was placed. Status and delivery are not here: they came
 * later.
 *
 * @param discount what was taken off, by the order's own figures, whatever the shop says of the
 *     promo
 * @param products distinct
 * @param state where the order went; the user's home may have changed since
 */
@ByName
record FirstOrder(
        OrderId id,
        Instant createdAt,
        Optional<PromoId> promoId,
        Money cost,
        Money discount,
        int units,
        List<ProductId> products,
        Optional<String> state) {
    FirstOrder {
        requireNonNull(id, "id is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(promoId, "promoId is null");
        requireNonNull(cost, "cost is null");
        requireNonNull(discount, "discount is null");
        products = List.copyOf(products);
        requireNonNull(state, "state is null");
    }

    static FirstOrder of(Order order) {
        return FirstOrderRow.byName()
                .id(order.id())
                .createdAt(order.createdAt())
                .promoId(order.promoId())
                .cost(order.cost())
                .discount(order.cost().plus(order.shippingCost()).minus(order.total()))
                .units(order.totalQuantity())
                .products(order.items().stream().map(OrderItem::productId).distinct().toList())
                .state(order.shipTo().flatMap(Address::state))
                .build();
    }
}
