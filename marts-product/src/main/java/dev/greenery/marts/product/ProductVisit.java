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

    int pageViews() {
        return pageViews;
    }

    int carts() {
        return carts;
    }

    boolean ordered() {
        return ordered;
    }

    int units() {
        return units;
    }

    Money revenue() {
        return revenue;
    }

    boolean shipped() {
        return shipped;
    }
}
