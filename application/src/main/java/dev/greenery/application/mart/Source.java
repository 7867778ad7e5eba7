package dev.greenery.application.mart;

import java.util.List;

/** What a builder can read of the shop. Each source brings the raw tables that belong to it. */
public enum Source {
    /** Users and where they live. */
    USERS,
    /** Orders with their items and where they go. */
    ORDERS,
    /** Web events, as sessions. */
    EVENTS,
    /** Products of the catalogue. */
    PRODUCTS,
    /** Promos of the catalogue. */
    PROMOS;

    /** The name as builders write it. */
    public String label() {
        return "Source." + name();
    }

    /** The raw tables, without their schema. */
    public List<String> tables() {
        return switch (this) {
            case USERS -> List.of("users", "addresses");
            case ORDERS -> List.of("orders", "order_items", "addresses");
            case EVENTS -> List.of("events");
            case PRODUCTS -> List.of("products");
            case PROMOS -> List.of("promos");
        };
    }
}
