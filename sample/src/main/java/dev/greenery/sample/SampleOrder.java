package dev.greenery.sample;

import dev.greenery.domain.money.Money;

import java.util.Optional;

/** An order with everything that the shop will ever know of it. */
record SampleOrder(
        Purchase purchase,
        Money shippingCost,
        Optional<PromoCode> promo,
        OrderOutcome outcome,
        Shipment shipment) {
    /** What the user paid, to the cent. */
    Money total() {
        Money discount = promo.map(PromoCode::discount).orElse(Money.ZERO);
        return purchase.basket().cost().plus(shippingCost).minus(discount);
    }
}
