package dev.greenery.adapters.postgres.capture;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.stream.Stream;

/** The tables of the schema {@code raw} that note how their rows change. */
public enum LoggedTable {
    /** Who the users are. */
    USERS(SourceTable.USERS),
    /** Where they live. */
    USERS_VERSIONS(TrackedTable.USERS, "address_id", "address", "zipcode", "state", "country"),
    /** What they ordered. */
    ORDERS(SourceTable.ORDERS),
    /** What is in an order. */
    ORDER_ITEMS(SourceTable.ORDER_ITEMS),
    /** How an order went on. */
    ORDERS_VERSIONS(
            TrackedTable.ORDERS,
            "status",
            "tracking_id",
            "shipping_service",
            "estimated_delivery_at",
            "delivered_at"),
    /** What happened on the shop's pages. */
    EVENTS(SourceTable.EVENTS),
    /** Where users live and orders go. */
    ADDRESSES(SourceTable.ADDRESSES),
    /** What an address was before. */
    ADDRESSES_VERSIONS(TrackedTable.ADDRESSES, "address", "zipcode", "state", "country"),
    /** What the shop sells. */
    PRODUCTS(SourceTable.PRODUCTS),
    /** What a product was before. */
    PRODUCTS_VERSIONS(TrackedTable.PRODUCTS, "name", "price", "inventory"),
    /** What takes money off an order. */
    PROMOS(SourceTable.PROMOS),
    /** What a promotion was before. */
    PROMOS_VERSIONS(TrackedTable.PROMOS, "discount", "status");

    /** Many keys are in one row. */
    private static final String KEYS_OF_EVENTS =
            """
            (SELECT l.tableoid, l.change_id, l.xact, l.written_to, l.was_there,
                    coalesce(k.event_id, l.event_id) AS event_id, l.session_id, l.user_id,
                    l.page_url, l.created_at, l.event_type, l.order_id, l.product_id
               FROM {raw}.events_changes l LEFT JOIN LATERAL unnest(l.came) k (event_id) ON true) l\
            """;

    private final String tableName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
    private final List<String> key;

    @SuppressWarnings("ImmutableEnumChecker") // so does toList
    private final List<String> columns;

    LoggedTable(SourceTable table) {
        this.tableName = table.tableName();
        this.key = List.copyOf(table.key());
        this.columns = List.copyOf(table.columnNames());
    }

    LoggedTable(TrackedTable table, String... tracked) {
        this.tableName = table.versions();
        this.key = List.of(table.source().key().getFirst(), "valid_from");
        this.columns =
                Stream.of(key, List.of("valid_to", "ended_by"), List.of(tracked))
                        .flatMap(List::stream)
                        .toList();
    }

    /** Its name. */
    public String tableName() {
        return tableName;
    }

    /** The name of the table that holds what its rows were. */
    public String log() {
        return tableName + "_changes";
    }

    /** What SQL reads its log from, a row for each row that changed. */
    public String changes() {
        return this == EVENTS ? KEYS_OF_EVENTS : "{raw}." + log();
    }

    /** The columns that tell rows apart, with commas between them. */
    public String key() {
        return String.join(", ", key);
    }

    /** All columns, with commas between them. */
    public String columns() {
        return String.join(", ", columns);
    }

    /** The condition that rows of two tables have the same key. */
    public String sameKey(String one, String other) {
        return key.stream()
                .map(name -> "%2$s.%1$s = %3$s.%1$s".formatted(name, one, other))
                .collect(joining(" AND "));
    }
}
