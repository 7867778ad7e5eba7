package dev.greenery.marts.product;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.marts.core.FactOrderItem;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session did with each product that it viewed, carted or ordered. A session that checks out
 * several orders ordered what any of them holds; an order that it checks out twice counts once.
 */
final class VisitedProducts {
    private final Map<ProductId, ProductVisit> visits = new LinkedHashMap<>();
    private final Set<OrderId> checkedOut = new HashSet<>();
    private final Set<OrderId> shipped = new HashSet<>();

    private VisitedProducts() {}

    /**
     * The visits of a session.
     *
     * @param items of the user's orders, by order
     */
    static Map<ProductId, ProductVisit> of(
            Session session, Map<OrderId, List<FactOrderItem>> items) {
        VisitedProducts visits = new VisitedProducts();
        session.events().forEach(visits::add);
        visits.addItems(items);
        return visits.visits;
    }

    private void add(Event event) {
        ProductEvents.viewedProduct(event).ifPresent(product -> visit(product).view());
        ProductEvents.cartedProduct(event).ifPresent(product -> visit(product).cart());
        if (event.is(EventType.CHECKOUT)) {
            event.orderId().ifPresent(checkedOut::add);
        } else if (event.is(EventType.PACKAGE_SHIPPED)) {
            event.orderId().ifPresent(shipped::add);
        }
    }

    private void addItems(Map<OrderId, List<FactOrderItem>> items) {
        for (OrderId order : checkedOut) {
            for (FactOrderItem item : items.getOrDefault(order, List.of())) {
                visit(item.productId()).order(item, shipped.contains(order));
            }
        }
    }

    private ProductVisit visit(ProductId product) {
        return visits.computeIfAbsent(product, id -> new ProductVisit());
    }
}
