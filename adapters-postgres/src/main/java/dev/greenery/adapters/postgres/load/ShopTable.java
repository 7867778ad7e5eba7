package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.Column.optional;
import static dev.greenery.adapters.postgres.load.Column.required;
import static dev.greenery.adapters.postgres.load.FieldType.CODE;
import static dev.greenery.adapters.postgres.load.FieldType.INSTANT;
import static dev.greenery.adapters.postgres.load.FieldType.INTEGER;
import static dev.greenery.adapters.postgres.load.FieldType.MONEY;
import static dev.greenery.adapters.postgres.load.FieldType.NAME;
import static dev.greenery.adapters.postgres.load.FieldType.PLANNED;
import static dev.greenery.adapters.postgres.load.FieldType.QUANTITY;
import static dev.greenery.adapters.postgres.load.FieldType.TEXT;
import static dev.greenery.adapters.postgres.load.FieldType.UUID;
import static dev.greenery.adapters.postgres.load.FieldType.ZIPCODE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The shop's tables, each with its file. What is referred to comes before what refers to it. */
enum ShopTable {
    ADDRESSES(
            1,
            required("address_id", UUID),
            required("address", TEXT).personal(),
            required("zipcode", ZIPCODE),
            required("state", NAME),
            required("country", NAME)),
    USERS(
            1,
            required("user_id", UUID),
            required("first_name", TEXT).personal(),
            required("last_name", TEXT).personal(),
            required("email", TEXT).personal(),
            required("phone_number", TEXT).personal(),
            required("created_at", INSTANT),
            required("updated_at", INSTANT),
            required("address_id", UUID)),
    PROMOS(1, required("promo_id", CODE), required("discount", INTEGER), required("status", TEXT)),
    PRODUCTS(
            1,
            required("product_id", UUID),
            required("name", TEXT),
            required("price", MONEY),
            required("inventory", INTEGER)),
    ORDERS(
            1,
            required("order_id", UUID),
            required("user_id", UUID),
            optional("promo_id", CODE),
            required("address_id", UUID),
            required("created_at", INSTANT),
            required("order_cost", MONEY),
            required("shipping_cost", MONEY),
            required("order_total", MONEY),
            optional("tracking_id", TEXT),
            optional("shipping_service", TEXT),
            optional("estimated_delivery_at", PLANNED),
            optional("delivered_at", INSTANT),
            required("status", TEXT)),
    ORDER_ITEMS(
            2,
            required("order_id", UUID),
            required("product_id", UUID),
            required("quantity", QUANTITY)),
    EVENTS(
            1,
            required("event_id", UUID),
            required("session_id", UUID),
            optional("user_id", UUID),
            required("page_url", TEXT),
            required("created_at", INSTANT),
            required("event_type", TEXT),
            optional("order_id", UUID),
            optional("product_id", UUID));

    private final int keyColumns;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
    private final List<Column> columns;

    /** The first columns are the key. */
    ShopTable(int keyColumns, Column... columns) {
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    /** The name of the table. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file. */
    String file() {
        return table() + ".csv";
    }

    /** All columns, in the order in which the original files have them. */
    List<Column> columns() {
        return columns;
    }

    /** The names of all columns. */
    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The names of the columns that tell rows apart. */
    List<String> key() {
        return columnNames().subList(0, keyColumns);
    }

    /** The names of the columns that are no part of the key. */
    List<String> valueColumns() {
        return columnNames().subList(keyColumns, columns.size());
    }

    /** The names of all tables. */
    static List<String> names() {
        return Arrays.stream(ShopTable.values()).map(ShopTable::table).toList();
    }

    /** The names of all files, for messages. */
    static String allFiles() {
        return Arrays.stream(ShopTable.values())
                .map(ShopTable::file)
                .collect(Collectors.joining(", "));
    }
}
