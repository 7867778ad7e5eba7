package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Pricing.UnitPrice;

import java.util.Optional;

/** What a line of an order comes to. */
public record OrderLine(
        @Doc("Units.") int quantity,
        @Doc("Of one unit when it was ordered; empty when that is not known.")
                Optional<Money> unitPrice,
        @Doc(
                        "Whether the price changed at about that time; the one that makes the order"
                                + " add up is taken.")
                boolean unitPriceInferred,
        @Doc("quantity * unit_price, before any discount.") Optional<Money> lineAmount) {
    static OrderLine of(int quantity, UnitPrice unit) {
        return new OrderLine(
                quantity,
                unit.price(),
                unit.isInferred(),
                unit.price().map(price -> price.times(quantity)));
    }
}
