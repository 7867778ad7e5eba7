package dev.greenery.adapters.postgres.capture;

import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.source.SourceTable;

import java.sql.SQLException;
import java.util.List;

/** The tables of the schema {@code raw} that note how their rows change. */
public enum LoggedTable {
    /** Who the users are. */
    USERS(SourceTable.USERS),
    /** Where they live. */
    USERS_VERSIONS(TrackedTable.USERS),
    /** What they ordered. */
    ORDERS(SourceTable.ORDERS),
    /** What is in an order. */
    ORDER_ITEMS(SourceTable.ORDER_ITEMS),
    /** How an order went on. */
    ORDERS_VERSIONS(TrackedTable.ORDERS),
    /** What happened on the shop's pages. */
    EVENTS(SourceTable.EVENTS),
    /** Where users live and orders go. */
    ADDRESSES(SourceTable.ADDRESSES),
    /** What an address was before. */
    ADDRESSES_VERSIONS(TrackedTable.ADDRESSES),
    /** What the shop sells. */
    PRODUCTS(SourceTable.PRODUCTS),
    /** What a product was before. */
    PRODUCTS_VERSIONS(TrackedTable.PRODUCTS),
    /** What takes money off an order. */
    PROMOS(SourceTable.PROMOS),
    /** What a promotion was before. */
    PROMOS_VERSIONS(TrackedTable.PROMOS);

    /** Many keys are in one row. */
    private static final String KEYS_OF_EVENTS =
            """
            (SELECT l.tableoid, l.change_id, l.xact, l.written_to, l.was_there, %s
               FROM {raw}.events_changes l LEFT JOIN LATERAL unnest(l.came) k (event_id) ON true) l\
            """
                    .formatted(
                            SourceTable.EVENTS.columnNames().stream()
                                    .map(
                                            name ->
                                                    SourceTable.EVENTS.key().contains(name)
                                                            ? "coalesce(k.%1$s, l.%1$s) AS %1$s"
                                                                    .formatted(name)
                                                            : "l." + name)
                                    .collect(joining(", ")));

    /** Those of the table that its rows are brought to, which has no others. */
    private static final String COLUMNS =
            """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
             WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped\
            """;

    private final String tableName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
    private final List<String> key;

    LoggedTable(SourceTable table) {
        this.tableName = table.tableName();
        this.key = List.copyOf(table.key());
    }

    LoggedTable(TrackedTable table) {
        this.tableName = table.versions();
        this.key = List.of(table.source().key().getFirst(), "valid_from");
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
    public String columns(Catalog catalog) throws SQLException {
        String staged = catalog.schemas().before().raw() + "." + tableName;
        return catalog.texts(COLUMNS, staged).getFirst();
    }

    /** The condition that rows of two tables have the same key. */
    public String sameKey(String one, String other) {
        return key.stream()
                .map(name -> "%2$s.%1$s = %3$s.%1$s".formatted(name, one, other))
                .collect(joining(" AND "));
    }
}
