package dev.greenery.application.mart;

import dev.greenery.application.source.SourceTable;

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

    /** The shop's tables that it brings. */
    public List<SourceTable> tables() {
        return switch (this) {
            case USERS -> List.of(SourceTable.USERS, SourceTable.ADDRESSES);
            case ORDERS ->
                    List.of(SourceTable.ORDERS, SourceTable.ORDER_ITEMS, SourceTable.ADDRESSES);
            case EVENTS -> List.of(SourceTable.EVENTS);
            case PRODUCTS -> List.of(SourceTable.PRODUCTS);
            case PROMOS -> List.of(SourceTable.PROMOS);
        };
    }
}
