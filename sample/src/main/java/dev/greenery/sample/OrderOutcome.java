package dev.greenery.sample;

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
