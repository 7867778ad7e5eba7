package dev.greenery.application.mart;

import java.util.Locale;

/** The shop's tables that a build streams through; their row counts are known after it. */
public enum SourceTable {
    /** One row per user. */
    USERS,
    /** One row per order. */
    ORDERS,
    /** One row per order and product. */
    ORDER_ITEMS,
    /** One row per web event. */
    EVENTS,
    /** One row per product. */
    PRODUCTS,
    /** One row per promo. */
    PROMOS;

    /** The table's name in the schema {@code raw}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a shop in business can have none of these; without the others it has no figures. */
    public boolean mayBeEmpty() {
        return this == PROMOS;
    }
}
