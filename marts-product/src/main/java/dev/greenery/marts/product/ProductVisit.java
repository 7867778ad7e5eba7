package dev.greenery.marts.product;

import dev.greenery.marts.core.FactOrderItem;

/** What a session did with one product, gathered event by event. */
final class ProductVisit {
    private int pageViews;
    private int carts;
    private boolean ordered;
    private int units;
    private Takings takings = Takings.NONE;
    private boolean shipped;

    void view() {
        pageViews++;
    }

    void cart() {
        carts++;
    }

    void order(FactOrderItem item, boolean itemShipped) {
        ordered = true;
        units = Math.addExact(units, item.line().quantity());
        takings = takings.plus(item.line());
        shipped |= itemShipped;
    }

    /** All of it. */
    VisitOfProduct done() {
        return new VisitOfProduct(pageViews, carts, ordered, units, takings, shipped);
    }
}
