package dev.greenery.sample;

import java.time.Instant;
import java.util.Optional;

/** How far an order got, and how its delivery compares with the promised time. */
enum OrderOutcome {
    PREPARING("preparing"),
    SHIPPED("shipped"),
    EARLY("delivered"),
    ON_TIME("delivered"),
    LATE("delivered"),
    /** Delivered without ever having had an estimate. */
    UNPROMISED("delivered");

    private final String status;

    OrderOutcome(String status) {
        this.status = status;
    }

    /** How a delivery compares with what was promised. */
    static OrderOutcome of(Optional<Instant> estimatedAt, Instant deliveredAt) {
        return estimatedAt
                .map(
                        promised ->
                                switch (Integer.signum(deliveredAt.compareTo(promised))) {
                                    case -1 -> EARLY;
                                    case 0 -> ON_TIME;
                                    default -> LATE;
                                })
                .orElse(UNPROMISED);
    }

    String status() {
        return status;
    }

    /** Whether it is still on its way, or has not even left. */
    boolean isOpen() {
        return this == PREPARING || this == SHIPPED;
    }

    boolean hasLeftTheWarehouse() {
        return this != PREPARING;
    }

    boolean hasEstimate() {
        return this != PREPARING && this != UNPROMISED;
    }
}
