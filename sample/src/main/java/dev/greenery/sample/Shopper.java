package dev.greenery.sample;

import java.time.Instant;
import java.util.UUID;

/**
 * A user of the sample shop.
 *
 * @param orders how often the user orders before the first export
 */
record Shopper(
        UUID id,
        String firstName,
        String lastName,
        String email,
        String phoneNumber,
        Instant createdAt,
        Instant updatedAt,
        Place home,
        int orders) {
    /** The same in another home. */
    Shopper movedTo(Place newHome, Instant at) {
        return new Shopper(
                id, firstName, lastName, email, phoneNumber, createdAt, at, newHome, orders);
    }

    /** Whether the user orders once, and never again. */
    boolean buysOnce() {
        return orders == 1;
    }
}
