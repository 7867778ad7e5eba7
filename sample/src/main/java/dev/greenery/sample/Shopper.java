package dev.greenery.sample;

import java.time.Instant;
import java.util.UUID;

/**
 * A user of the sample shop.
 *
 * @param orders how often the user will order
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
    /** Whether the user orders once, and never again. */
    boolean buysOnce() {
        return orders == 1;
    }
}
