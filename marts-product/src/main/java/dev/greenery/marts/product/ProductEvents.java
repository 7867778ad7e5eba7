package dev.greenery.marts.product;

import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;

import java.util.Optional;

/** What an event says of a product. */
final class ProductEvents {
    private ProductEvents() {}

    /** The product whose page was looked at; empty for a page of no product. */
    static Optional<ProductId> viewedProduct(Event event) {
        return event.is(EventType.PAGE_VIEW) ? event.productId() : Optional.empty();
    }

    /** The product that was put into the cart. */
    static Optional<ProductId> cartedProduct(Event event) {
        return event.is(EventType.ADD_TO_CART) ? event.productId() : Optional.empty();
    }
}
