package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

/** What may differ between one day's export of a sample and that of the day before. */
public enum DayChange {
    /** New rows of users. */
    USERS_JOINED("users joined"),

    /** Users with another home address. */
    USERS_MOVED("users moved"),

    /** Rows of users that are there no more; they never ordered. */
    USERS_GONE("users gone"),

    /** New rows of addresses. */
    ADDRESSES_ADDED("addresses added"),

    /** Rows of addresses that are there no more. */
    ADDRESSES_GONE("addresses gone"),

    /** New rows of orders. */
    ORDERS_PLACED("orders placed"),

    /** Orders that were being prepared, and now are shipped. */
    ORDERS_SHIPPED("orders shipped"),

    /** Orders that were shipped, and now are delivered. */
    ORDERS_DELIVERED("orders delivered"),

    /** Lines of known orders that are there no more, each with another in its place. */
    LINES_REPLACED("order lines replaced"),

    /** Products with another price. */
    PRICES_CHANGED("prices changed"),

    /** Products with another inventory. */
    STOCK_MOVED("stocks moved"),

    /** Promos with another discount. */
    DISCOUNTS_CHANGED("discounts changed"),

    /** Promos with another status. */
    PROMOS_SWITCHED("promos switched on or off"),

    /** New rows of events, those below included. */
    EVENTS_ADDED("events added"),

    /** New events from before their visitor logged in: they have no user. */
    EVENTS_BEFORE_LOG_IN("events before a log-in"),

    /** New events that happened on an earlier day. */
    EVENTS_LATE("events come late"),

    /** Known events whose user is gone: they have none any more. */
    EVENTS_ANONYMISED("events anonymised");

    private final String text;

    DayChange(String text) {
        this.text = requireNonNull(text, "text is null");
    }

    /** In words, such as {@code users joined}. */
    public String text() {
        return text;
    }
}
