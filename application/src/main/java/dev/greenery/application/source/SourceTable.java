package dev.greenery.application.source;

import static dev.greenery.application.source.FieldType.CODE;
import static dev.greenery.application.source.FieldType.INSTANT;
import static dev.greenery.application.source.FieldType.INTEGER;
import static dev.greenery.application.source.FieldType.MONEY;
import static dev.greenery.application.source.FieldType.NAME;
import static dev.greenery.application.source.FieldType.PLANNED;
import static dev.greenery.application.source.FieldType.QUANTITY;
import static dev.greenery.application.source.FieldType.TEXT;
import static dev.greenery.application.source.FieldType.UUID;
import static dev.greenery.application.source.FieldType.ZIPCODE;
import static dev.greenery.application.source.SourceColumn.optional;
import static dev.greenery.application.source.SourceColumn.reference;
import static dev.greenery.application.source.SourceColumn.required;

import java.util.List;
import java.util.Locale;

/**
 * The shop's tables, each with its file: import, queries, sample and lineage all read this
 * declaration. What is referred to comes before what refers to it.
 *
 * <p>Required is what tells a row from others, and what makes a fact one: when it happened, how
 * much of what, in which state. All else may be missing, and then is not known.
 */
public enum SourceTable {
    /** Places that users live at and orders go to. */
    ADDRESSES(
            1,
            required("address_id", UUID),
            optional("address", TEXT).personal(),
            optional("zipcode", ZIPCODE),
            optional("state", NAME),
            optional("country", NAME)),
    /** What the shop sells. */
    PRODUCTS(
            1,
            required("product_id", UUID),
            optional("name", TEXT),
            optional("price", MONEY),
            optional("inventory", INTEGER)),
    /** Promotions that give money off an order. */
    PROMOS(1, required("promo_id", CODE), optional("discount", INTEGER), optional("status", TEXT)),
    /** Registered users. */
    USERS(
            1,
            required("user_id", UUID),
            optional("first_name", TEXT).personal(),
            optional("last_name", TEXT).personal(),
            optional("email", TEXT).personal(),
            optional("phone_number", TEXT).personal(),
            optional("created_at", INSTANT),
            optional("updated_at", INSTANT),
            optional("address_id", UUID)),
    /** Orders. */
    ORDERS(
            1,
            required("order_id", UUID),
            optional("user_id", UUID),
            optional("promo_id", CODE),
            optional("address_id", UUID),
            required("created_at", INSTANT),
            required("order_cost", MONEY),
            required("shipping_cost", MONEY),
            required("order_total", MONEY),
            optional("tracking_id", TEXT),
            optional("shipping_service", TEXT),
            optional("estimated_delivery_at", PLANNED),
            optional("delivered_at", INSTANT),
            required("status", TEXT)),
    /** Which products an order holds, and how many of each. */
    ORDER_ITEMS(
            2, required("order_id", UUID), reference("product_id"), required("quantity", QUANTITY)),
    /** Web events. */
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
    private final List<SourceColumn> columns;

    @SuppressWarnings("ImmutableEnumChecker") // so does toList
    private final List<String> columnNames;

    /** The first columns are the key. */
    SourceTable(int keyColumns, SourceColumn... columns) {
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
        this.columnNames = this.columns.stream().map(SourceColumn::name).toList();
    }

    /** The table's name in the schema {@code raw}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file within its directory, such as {@code order_items.csv}. */
    public String fileName() {
        return tableName() + ".csv";
    }

    /** All columns, in the order in which the shop writes them. */
    public List<SourceColumn> columns() {
        return columns;
    }

    /** The names of all columns. */
    public List<String> columnNames() {
        return columnNames;
    }

    /** The names of the columns that tell rows apart. */
    public List<String> key() {
        return columnNames.subList(0, keyColumns);
    }

    /** The names of the columns that are no part of the key. */
    public List<String> valueColumns() {
        return columnNames.subList(keyColumns, columns.size());
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public int indexOf(String column) {
        int index = columnNames.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(tableName() + " has no column " + column);
        }
        return index;
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public SourceColumn column(String name) {
        return columns.get(indexOf(name));
    }

    /** Whether a shop in business can have none of these; without the others it has no figures. */
    public boolean mayBeEmpty() {
        return this == PROMOS || this == ADDRESSES;
    }
}
