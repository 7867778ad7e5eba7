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
    Shopper shopper() {
        return visit.shopper();
    }
}
