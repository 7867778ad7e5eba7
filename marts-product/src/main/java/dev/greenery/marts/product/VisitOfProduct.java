package dev.greenery.marts.product;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;

/** What one session did with one product. */
record VisitOfProduct(
        @Doc("Views of the product's page.") int pageViews,
        @Doc("Times that the product was put into the cart.") int carts,
        @Doc("Whether an order of the user that the session checked out holds the product.")
                boolean ordered,
        @Doc("Units in the orders that the session checked out.") int units,
        @Embed Takings takings,
        @Doc("Whether one of these orders was shipped.") boolean shipped) {
    /** Whether the product was viewed, carted or ordered. */
    boolean touchesProduct() {
        return pageViews > 0 || carts > 0 || ordered;
    }
}
