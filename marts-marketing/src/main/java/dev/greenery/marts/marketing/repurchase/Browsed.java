package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Doc;

/** What a user looked at before an order. */
record Browsed(
        @Doc("Up to the first order.") int pageViews,
        @Doc("Different products viewed up to the first order.") int productsViewed,
        @Doc("Product views beyond the first of each product, up to the first order.")
                int repeatViews,
        @Doc("Visits of ten minutes or more, over before the first order, without a checkout.")
                int longVisitsWithoutPurchase,
        @Doc("Visits, over before the first order, that carted and did not check out.")
                int abandonedCarts,
        @Doc("Visits, over before the first order, that bounced.") int bouncedSessions) {
    /** Whether no more products were viewed, for the first time or again, than pages. */
    boolean hasAViewForEachProduct() {
        return productsViewed + repeatViews <= pageViews;
    }
}
