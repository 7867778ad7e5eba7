package dev.greenery.sample;

import java.time.Instant;
import java.util.UUID;

/**
 * An order as it was placed, before anything is known of its promo and delivery.
 *
 * @param first whether it is its user's first
 */
record Purchase(
        UUID id, Visit visit, Basket basket, Instant createdAt, Place shipTo, boolean first) {
    /** The same with other plants, or with the same at other prices. */
    Purchase withBasket(Basket newBasket) {
        return new Purchase(id, visit, newBasket, createdAt, shipTo, first);
    }

    /** The same, which may not be its user's first. */
    Purchase withFirst(boolean isFirst) {
        return new Purchase(id, visit, basket, createdAt, shipTo, isFirst);
    }

    Shopper shopper() {
        return visit.shopper();
    }
}
