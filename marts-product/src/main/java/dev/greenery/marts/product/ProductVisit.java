package dev.greenery.marts.product;

import dev.greenery.domain.money.Money;
import dev.greenery.marts.core.FactOrderItem;

/** What a session did with one product, gathered event by event. */
final class ProductVisit {
    private int pageViews;
    private int carts;
    private boolean ordered;
    private int units;
    private Money revenue = Money.ZERO;
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
        revenue = revenue.plus(item.line().lineAmount().orElse(Money.ZERO));
        shipped |= itemShipped;
    }

    /** All of it. */
    VisitOfProduct done() {
        return new VisitOfProduct(pageViews, carts, ordered, units, revenue, shipped);
    }
}
