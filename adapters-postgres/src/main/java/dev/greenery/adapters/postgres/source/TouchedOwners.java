package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;

import java.sql.SQLException;
import java.util.List;

/**
 * Whose histories the pending changes are of: users, and orders and sessions of nobody. Whoever had
 * a row and whoever has it now are both touched.
 */
record TouchedOwners(Catalog catalog) {
    private static final String ADDRESSES =
            """
            CREATE TEMP TABLE touched_addresses ON COMMIT DROP AS
            SELECT address_id FROM pending_addresses
            UNION SELECT address_id FROM pending_addresses_versions\
            """;

    private static final String ORDERS =
            """
            CREATE TEMP TABLE touched_orders ON COMMIT DROP AS
            SELECT order_id FROM pending_orders
            UNION SELECT order_id FROM pending_order_items
            UNION SELECT order_id FROM pending_orders_versions
            UNION SELECT order_id FROM {raw}.orders
                   WHERE address_id IN (SELECT address_id FROM touched_addresses)\
            """;

    /**
     * Whose the events are that name nobody, all events of their session decide. A limit makes the
     * server look at each session, and not gather those of all such events.
     */
    private static final String SESSIONS =
            """
            CREATE TEMP TABLE touched_sessions ON COMMIT DROP AS
            SELECT session_id,
                   EXISTS (SELECT FROM pending_events p
                            WHERE p.was_there AND p.session_id = s.session_id AND p.user_id IS NULL)
                   OR (SELECT true FROM {raw}.events e
                        WHERE e.session_id = s.session_id AND e.user_id IS NULL LIMIT 1) IS NOT NULL
                       AS is_anonymous
              FROM (SELECT session_id FROM pending_events WHERE was_there
                    UNION SELECT session_id FROM {raw}.events
                           WHERE event_id IN (SELECT event_id FROM pending_events)) s\
            """;

    private static final String USERS =
            """
            CREATE TEMP TABLE touched_users ON COMMIT DROP AS
            SELECT user_id FROM (
                SELECT user_id FROM pending_users
                UNION SELECT user_id FROM pending_users_versions
                UNION SELECT user_id FROM {raw}.users
                       WHERE address_id IN (SELECT address_id FROM touched_addresses)
                UNION SELECT user_id FROM pending_orders
                UNION SELECT user_id FROM {raw}.orders
                       WHERE order_id IN (SELECT order_id FROM touched_orders)
                UNION SELECT user_id FROM pending_events
                UNION SELECT user_id FROM {raw}.events
                       WHERE event_id IN (SELECT event_id FROM pending_events)
                UNION SELECT user_id FROM {raw}.events
                       WHERE session_id IN (SELECT session_id FROM touched_sessions WHERE is_anonymous)
            ) u WHERE user_id IS NOT NULL\
            """;

    private static final List<String> STEPS =
            List.of(
                    ADDRESSES,
                    "ANALYZE touched_addresses",
                    ORDERS,
                    "ANALYZE touched_orders",
                    "CREATE INDEX ON pending_events (session_id)",
                    SESSIONS,
                    "ANALYZE touched_sessions",
                    USERS,
                    "ALTER TABLE touched_users ADD PRIMARY KEY (user_id)",
                    "ANALYZE touched_users");

    /**
     * A session is nobody's, too, if it has or had events that nobody is known of; an order that
     * came with its items was nobody's at no time.
     */
    private static final String NUMBER =
            """
            SELECT (SELECT count(*) FROM touched_users)
                 + (SELECT count(*) FROM touched_sessions s
                     WHERE is_anonymous
                       AND ((SELECT count(DISTINCT user_id) <> 1 AND count(*) > count(user_id)
                               FROM {raw}.events e WHERE e.session_id = s.session_id)
                         OR (SELECT count(DISTINCT user_id) <> 1 AND count(*) > count(user_id)
                               FROM (SELECT user_id FROM {raw}.events e
                                      WHERE e.session_id = s.session_id AND NOT EXISTS (
                                          SELECT FROM pending_events p WHERE p.event_id = e.event_id)
                                     UNION ALL
                                     SELECT user_id FROM pending_events p
                                      WHERE p.was_there AND p.session_id = s.session_id) b)))
                 + (SELECT count(*) FROM touched_orders t
                      LEFT JOIN {raw}.orders o USING (order_id)
                      LEFT JOIN pending_orders p USING (order_id)
                     WHERE (o.order_id IS NOT NULL AND o.user_id IS NULL)
                        OR (p.was_there AND p.user_id IS NULL)
                        OR (o.order_id IS NULL AND EXISTS (
                                SELECT FROM {raw}.order_items i WHERE i.order_id = t.order_id))
                        OR (NOT coalesce(p.was_there, o.order_id IS NOT NULL) AND (
                                EXISTS (SELECT FROM pending_order_items i
                                         WHERE i.order_id = t.order_id AND i.was_there)
                                OR EXISTS (SELECT FROM {raw}.order_items i
                                            WHERE i.order_id = t.order_id AND NOT EXISTS (
                                                SELECT FROM pending_order_items c
                                                 WHERE (c.order_id, c.product_id)
                                                     = (i.order_id, i.product_id))))))\
            """;

    TouchedOwners {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * Finds them, until the transaction ends.
     *
     * @return how many there are
     */
    long find() throws SQLException {
        for (String step : STEPS) {
            catalog.execute(step);
        }
        return catalog.numbers(NUMBER).getFirst();
    }
}
