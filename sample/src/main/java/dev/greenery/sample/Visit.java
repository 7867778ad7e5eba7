package dev.greenery.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One session of a user.
 *
 * @param clicks at least one, in time order
 */
record Visit(UUID sessionId, Shopper shopper, List<Click> clicks, Optional<Checkout> checkout) {
    Visit {
        clicks = List.copyOf(clicks);
    }

    Instant endedAt() {
        return checkout.map(Checkout::at).orElse(clicks.getLast().at());
    }

    /** The end of a visit that led to an order: everything carted is bought. */
    record Checkout(Instant at, Basket basket) {}
}
