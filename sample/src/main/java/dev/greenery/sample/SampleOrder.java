package dev.greenery.sample;

import dev.greenery.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/** An order with everything that the shop will ever know of it. */
record SampleOrder(
        Purchase purchase,
        Money shippingCost,
        Optional<PromoCode> promo,
        OrderOutcome outcome,
        Shipment shipment) {
    /** What the shop knew of it then. */
    SampleOrder asOf(Instant now) {
        if (!shipment.isShippedAt(now)) {
            return sent(OrderOutcome.PREPARING, Shipment.NOT_YET);
        }
        return shipment.isDeliveredAt(now) ? this : sent(OrderOutcome.SHIPPED, shipment.onItsWay());
    }

    /** The same with another fate. */
    SampleOrder sent(OrderOutcome newOutcome, Shipment newShipment) {
        return new SampleOrder(purchase, shippingCost, promo, newOutcome, newShipment);
    }

    /** The same with other plants. */
    SampleOrder withBasket(Basket basket) {
        return new SampleOrder(purchase.withBasket(basket), shippingCost, promo, outcome, shipment);
    }

    /** What the user paid, to the cent. */
    Money total() {
        Money discount = promo.map(PromoCode::discount).orElse(Money.ZERO);
        return purchase.basket().cost().plus(shippingCost).minus(discount);
    }
}
