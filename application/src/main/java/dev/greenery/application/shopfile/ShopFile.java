package dev.greenery.application.shopfile;

import java.util.List;

/** One of the seven files that the shop exports: a CSV file per source table, with a header. */
public enum ShopFile {
    /** Places that users live at and orders go to. */
    ADDRESSES("addresses.csv", "address_id", "address", "zipcode", "state", "country"),

    /** What the shop sells. */
    PRODUCTS("products.csv", "product_id", "name", "price", "inventory"),

    /** Promotions that give money off an order. */
    PROMOS("promos.csv", "promo_id", "discount", "status"),

    /** Registered users. */
    USERS(
            "users.csv",
            "user_id",
            "first_name",
            "last_name",
            "email",
            "phone_number",
            "created_at",
            "updated_at",
            "address_id"),

    /** Orders. */
    ORDERS(
            "orders.csv",
            "order_id",
            "user_id",
            "promo_id",
            "address_id",
            "created_at",
            "order_cost",
            "shipping_cost",
            "order_total",
            "tracking_id",
            "shipping_service",
            "estimated_delivery_at",
            "delivered_at",
            "status"),

    /** Which products an order holds, and how many of each. */
    ORDER_ITEMS("order_items.csv", "order_id", "product_id", "quantity"),

    /** Web events. */
    EVENTS(
            "events.csv",
            "event_id",
            "session_id",
            "user_id",
            "page_url",
            "created_at",
            "event_type",
            "order_id",
            "product_id");

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of made it: it cannot be changed.
    private final List<String> columns;

    ShopFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** The name of the file within its directory, such as {@code order_items.csv}. */
    public String fileName() {
        return fileName;
    }

    /** The names of the header, in order. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws IllegalArgumentException if the file has no such column
     */
    public int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(fileName + " has no column " + column);
        }
        return index;
    }
}
