package dev.greenery.adapters.postgres.source;

import static dev.greenery.adapters.postgres.capture.LoggedTable.ADDRESSES;
import static dev.greenery.adapters.postgres.capture.LoggedTable.ADDRESSES_VERSIONS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.EVENTS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.ORDERS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.ORDERS_VERSIONS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.ORDER_ITEMS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.PRODUCTS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.PRODUCTS_VERSIONS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.PROMOS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.PROMOS_VERSIONS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.USERS;
import static dev.greenery.adapters.postgres.capture.LoggedTable.USERS_VERSIONS;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.capture.LoggedTable;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaNames;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the histories of touched owners, and the whole catalogue, to where they are read: as they
 * were, and as they are.
 */
record HistoryStaging(Catalog catalog) {
    /**
     * Sessions with events of touched users, of which no event changed: what names nobody there is
     * theirs when nobody else is named, and else of nobody, and no history that is touched.
     */
    private static final String SESSIONS =
            """
            CREATE TEMP TABLE staged_sessions ON COMMIT DROP AS
            SELECT session_id FROM touched_sessions WHERE is_anonymous
            UNION
            SELECT session_id FROM {staged}.events u
             WHERE session_id NOT IN (SELECT session_id FROM touched_sessions)
               AND EXISTS (SELECT FROM {raw}.events e
                            WHERE e.session_id = u.session_id AND e.user_id IS NULL)
               AND NOT EXISTS (SELECT FROM {raw}.events e
                                WHERE e.session_id = u.session_id AND e.user_id <> u.user_id)\
            """;

    /** What is staged of a table: rows that fulfil one of the conditions, of which none overlap. */
    private record Part(LoggedTable table, List<String> conditions) {
        Part(LoggedTable table, String... conditions) {
            this(table, List.of(conditions));
        }
    }

    private static final String OF_USERS = "t.user_id IN (SELECT user_id FROM touched_users)";
    private static final String OF_ORDERS = "t.order_id IN (SELECT order_id FROM {staged}.orders)";
    private static final String NAMED =
            """
            t.address_id IN (
                SELECT address_id FROM {staged}.users UNION SELECT address_id FROM {staged}.orders)\
            """;

    private static final Part EVENTS_OF_USERS = new Part(EVENTS, OF_USERS);

    /** In an order in which those come first that others are looked for by. */
    private static final List<Part> PARTS =
            List.of(
                    new Part(USERS, OF_USERS),
                    new Part(USERS_VERSIONS, OF_USERS),
                    new Part(
                            ORDERS,
                            OF_USERS,
                            "t.user_id IS NULL AND t.order_id IN (SELECT order_id FROM"
                                    + " touched_orders)"),
                    new Part(
                            ORDER_ITEMS,
                            """
                            t.order_id IN (
                                SELECT order_id FROM {staged}.orders
                                UNION SELECT order_id FROM touched_orders)\
                            """),
                    new Part(ORDERS_VERSIONS, OF_ORDERS),
                    new Part(
                            EVENTS,
                            "t.user_id IS NULL AND t.session_id IN (SELECT session_id FROM"
                                    + " staged_sessions)"),
                    new Part(ADDRESSES, NAMED),
                    new Part(ADDRESSES_VERSIONS, NAMED),
                    new Part(PRODUCTS, "true"),
                    new Part(PRODUCTS_VERSIONS, "true"),
                    new Part(PROMOS, "true"),
                    new Part(PROMOS_VERSIONS, "true"));

    private static final String NOW =
            "INSERT INTO {staged}.{table} ({columns}) SELECT {columns} FROM {raw}.{table} t WHERE"
                    + " {condition}";

    private static final String THEN =
            NOW
                    + """
                     AND NOT EXISTS (SELECT FROM {pending} p WHERE {same_key})
                    UNION ALL
                    SELECT {columns} FROM {pending} t WHERE t.was_there AND {condition}\
                    """;

    HistoryStaging {
        requireNonNull(catalog, "catalog is null");
    }

    /** Stages both, in the transaction that found the owners. */
    void run() throws SQLException {
        clear();
        // What is staged is read whole: all that is to be known of it is about how much it is.
        catalog.execute("SET LOCAL default_statistics_target = 10");
        stage(EVENTS_OF_USERS);
        catalog.execute(SESSIONS.replace("{staged}", schemas().after().raw()));
        catalog.execute("ANALYZE staged_sessions");
        for (Part part : PARTS) {
            stage(part);
        }
    }

    private void stage(Part part) throws SQLException {
        stage(part, THEN, schemas().before());
        stage(part, NOW, schemas().after());
    }

    private void stage(Part part, String insert, SchemaNames staged) throws SQLException {
        LoggedTable table = part.table();
        for (String condition : part.conditions()) {
            catalog.execute(
                    insert.replace("{condition}", "(" + condition + ")")
                            .replace("{staged}", staged.raw())
                            .replace("{pending}", PendingChanges.of(table))
                            .replace("{same_key}", table.sameKey("p", "t"))
                            .replace("{table}", table.tableName())
                            .replace("{columns}", table.columns(catalog)));
        }
        catalog.execute("ANALYZE %s.%s".formatted(staged.raw(), table.tableName()));
    }

    /** Leaves nothing staged. Emptying a table takes a while, even one that is empty. */
    void clear() throws SQLException {
        List<String> filled =
                catalog.texts("SELECT t FROM unnest(?) t WHERE pg_relation_size(t) > 0", tables());
        if (!filled.isEmpty()) {
            catalog.execute("TRUNCATE " + String.join(", ", filled));
        }
    }

    private List<String> tables() {
        return Stream.of(schemas().before(), schemas().after())
                .flatMap(
                        staged ->
                                Stream.of(LoggedTable.values())
                                        .map(table -> staged.raw() + "." + table.tableName()))
                .toList();
    }

    private SchemaNames schemas() {
        return catalog.schemas();
    }
}
