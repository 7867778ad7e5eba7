package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;

import java.util.Optional;

/** What a line of an order comes to. */
public record OrderLine(
        @Doc("Units.") int quantity,
        @Doc("Of one unit; empty when the product is not known.") Optional<Money> unitPrice,
        @Doc("quantity * unit_price, before any discount.") Optional<Money> lineAmount) {
    static OrderLine of(int quantity, Optional<Money> unitPrice) {
        return new OrderLine(quantity, unitPrice, unitPrice.map(price -> price.times(quantity)));
    }
}
