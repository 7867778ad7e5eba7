package dev.greenery.bootstrap.incremental;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Random;

/**
 * Statements that change a shop as shops change: rows come, change, go to others, come late, and
 * go. Most leave a shop whose marts pass their tests; each names few rows.
 */
record ShopSql(Random random) {
    /** Orders cost what their items do, at the first price that is known of each. */
    static final String BALANCE =
            """
            UPDATE raw.orders o
               SET order_cost = s.cost, order_total = o.order_total + s.cost - o.order_cost
              FROM (SELECT i.order_id, sum(i.quantity * p.price) AS cost
                      FROM raw.order_items i
                      JOIN LATERAL (SELECT price FROM raw.products_snapshot p
                                     WHERE p.product_id = i.product_id
                                     ORDER BY valid_from LIMIT 1) p ON true
                     GROUP BY i.order_id) s
             WHERE s.order_id = o.order_id AND o.order_cost <> s.cost\
            """;

    /** No order may have this status. */
    static final String FAULT = "UPDATE raw.orders SET status = 'cancelled' WHERE order_id = %s";

    /** Makes good again whatever has been made wrong. */
    static final String REPAIR =
            "UPDATE raw.orders SET status = 'preparing', delivered_at = NULL WHERE status ="
                    + " 'cancelled'";

    ShopSql {
        requireNonNull(random, "random is null");
    }

    /** A change of the shop. */
    String next() {
        return switch (random.nextInt(10)) {
            case 0 -> user();
            case 1, 2 -> order();
            case 3 -> item() + ";\n" + BALANCE;
            case 4, 5 -> events();
            case 6 -> visitor();
            case 7 -> address();
            case 8 -> catalogue();
            default -> versions();
        };
    }

    /** A row that fails a test whose failure blocks. */
    String fault() {
        return FAULT.formatted(one("order_id", "orders"));
    }

    /** A table loses all that is in it. */
    String truncation() {
        return "TRUNCATE raw."
                + List.of("promos", "events", "order_items", "addresses", "users", "products")
                        .get(random.nextInt(6));
    }

    private String user() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    """
                    INSERT INTO raw.users
                    SELECT %s, first_name, 'New', 'new%d@example.org', phone_number, created_at, updated_at, %s
                      FROM raw.users WHERE user_id = %s ON CONFLICT DO NOTHING\
                    """
                            .formatted(
                                    made("user"),
                                    random.nextInt(9),
                                    one("address_id", "addresses"),
                                    one("user_id", "users"));
            case 1 -> "DELETE FROM raw.users WHERE user_id = " + one("user_id", "users");
            case 2 ->
                    "UPDATE raw.users SET address_id = %s WHERE user_id = %s"
                            .formatted(one("address_id", "addresses"), one("user_id", "users"));
            default ->
                    "UPDATE raw.users SET last_name = 'Name%d' WHERE user_id = %s"
                            .formatted(random.nextInt(9), one("user_id", "users"));
        };
    }

    private String order() {
        return switch (random.nextInt(6)) {
            case 0 -> lateOrder();
            case 1 ->
                    "DELETE FROM raw.orders WHERE order_id = %1$s"
                            .formatted(one("order_id", "orders"));
            case 2 ->
                    """
                    UPDATE raw.orders SET status = 'delivered', delivered_at = created_at + interval '%d hours',
                        tracking_id = 'T', shipping_service = 'ups'
                     WHERE order_id = %s\
                    """
                            .formatted(random.nextInt(300), one("order_id", "orders"));
            case 3 ->
                    """
                    UPDATE raw.orders o
                       SET promo_id = p.promo_id, order_total = order_cost + shipping_cost - p.discount
                      FROM (SELECT promo_id, discount FROM raw.promos_snapshot
                             WHERE promo_id = %s ORDER BY valid_from LIMIT 1) p
                     WHERE order_id = %s\
                    """
                            .formatted(one("promo_id", "promos"), one("order_id", "orders"));
            default ->
                    "UPDATE raw.orders SET user_id = %s WHERE order_id = %s"
                            .formatted(orNull(someUser()), one("order_id", "orders"));
        };
    }

    /** Of a day that was built long ago. */
    private String lateOrder() {
        String order = made("order");
        String like = one("order_id", "orders");
        return """
        INSERT INTO raw.orders
        SELECT %1$s, user_id, promo_id, address_id, created_at - interval '%3$d hours', order_cost, shipping_cost,
               order_total, tracking_id, shipping_service, estimated_delivery_at, delivered_at, status
          FROM raw.orders WHERE order_id = %2$s ON CONFLICT DO NOTHING;
        INSERT INTO raw.order_items
        SELECT %1$s, product_id, quantity FROM raw.order_items WHERE order_id = %2$s ON CONFLICT DO NOTHING;
        %4$s\
        """
                .formatted(order, like, random.nextInt(90), BALANCE);
    }

    private String item() {
        return switch (random.nextInt(3)) {
            case 0 ->
                    "INSERT INTO raw.order_items VALUES (%s, %s, %d) ON CONFLICT DO NOTHING"
                            .formatted(
                                    random.nextInt(4) == 0
                                            ? made("order")
                                            : one("order_id", "orders"),
                                    one("product_id", "products"),
                                    random.nextInt(1, 5));
            case 1 ->
                    """
                    DELETE FROM raw.order_items WHERE (order_id, product_id) IN (
                        SELECT order_id, product_id FROM raw.order_items WHERE order_id = %s ORDER BY 2 LIMIT 1)\
                    """
                            .formatted(one("order_id", "order_items"));
            default ->
                    "UPDATE raw.order_items SET quantity = %d WHERE order_id = %s"
                            .formatted(random.nextInt(1, 9), one("order_id", "order_items"));
        };
    }

    private String events() {
        return switch (random.nextInt(6)) {
            case 0 ->
                    """
                    INSERT INTO raw.events
                    SELECT md5(event_id || 'again%d')::uuid, session_id, user_id, page_url,
                           created_at %s interval '%d minutes', event_type, order_id, product_id
                      FROM raw.events WHERE event_id = %s ON CONFLICT DO NOTHING\
                    """
                            .formatted(
                                    random.nextInt(9),
                                    random.nextBoolean() ? '+' : '-',
                                    random.nextInt(100),
                                    one("event_id", "events"));
            case 1 ->
                    """
                    INSERT INTO raw.events
                    SELECT md5(event_id || 'other%1$d')::uuid, %2$s, %3$s, page_url, created_at, event_type, NULL, product_id
                      FROM raw.events WHERE session_id = %4$s AND order_id IS NULL ON CONFLICT DO NOTHING\
                    """
                            .formatted(
                                    random.nextInt(9),
                                    made("session"),
                                    orNull(someUser()),
                                    one("session_id", "events"));
            case 2 -> "DELETE FROM raw.events WHERE event_id = " + one("event_id", "events");
            case 3 -> "DELETE FROM raw.events WHERE session_id = " + one("session_id", "events");
            case 4 ->
                    "UPDATE raw.events SET user_id = %s WHERE event_id = %s"
                            .formatted(orNull(someUser()), one("event_id", "events"));
            default ->
                    "UPDATE raw.events SET session_id = %s WHERE event_id = %s"
                            .formatted(one("session_id", "events"), one("event_id", "events"));
        };
    }

    /** Sessions lose their user, and get one. */
    private String visitor() {
        return random.nextInt(3) == 0
                ? "UPDATE raw.events SET user_id = %s WHERE session_id = (%s)"
                        .formatted(
                                someUser(),
                                "SELECT session_id FROM raw.events WHERE user_id IS NULL ORDER BY 1"
                                        + " LIMIT 1")
                : "UPDATE raw.events SET user_id = NULL WHERE session_id = "
                        + one("session_id", "events");
    }

    private String address() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    "INSERT INTO raw.addresses VALUES (%s, '1 New Road', '12345', 'Oregon', 'United States') ON CONFLICT DO NOTHING"
                            .formatted(made("address"));
            case 1 ->
                    "DELETE FROM raw.addresses WHERE address_id = "
                            + one("address_id", "addresses");
            default ->
                    "UPDATE raw.addresses SET state = 'State%d' WHERE address_id = %s"
                            .formatted(random.nextInt(9), one("address_id", "addresses"));
        };
    }

    private String catalogue() {
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                    "UPDATE raw.products SET price = price + 0.5 WHERE product_id = "
                            + one("product_id", "products");
            case 2, 3 ->
                    "UPDATE raw.products SET inventory = %d WHERE product_id = %s"
                            .formatted(random.nextInt(100), one("product_id", "products"));
            case 4 ->
                    "UPDATE raw.products SET name = name || ' %d' WHERE product_id = %s"
                            .formatted(random.nextInt(9), one("product_id", "products"));
            case 5 ->
                    "INSERT INTO raw.products VALUES (%s, 'New %d', 3.5, 60) ON CONFLICT DO NOTHING"
                            .formatted(made("product"), random.nextInt(9));
            case 6 ->
                    "DELETE FROM raw.products WHERE product_id = " + one("product_id", "products");
            case 7 ->
                    """
                    INSERT INTO raw.promos VALUES ('Promo%1$d', %1$d, 'active')
                    ON CONFLICT (promo_id) DO UPDATE SET status = 'inactive'\
                    """
                            .formatted(random.nextInt(1, 5));
            default ->
                    random.nextInt(3) == 0
                            ? "DELETE FROM raw.promos WHERE promo_id = " + one("promo_id", "promos")
                            : "UPDATE raw.promos SET discount = %d WHERE promo_id = %s"
                                    .formatted(random.nextInt(1, 9), one("promo_id", "promos"));
        };
    }

    /** Somebody corrects what is kept of the past. */
    private String versions() {
        return switch (random.nextInt(5)) {
            case 0 -> "DELETE FROM raw.users_versions WHERE valid_to IS NOT NULL";
            case 1 -> "UPDATE raw.addresses_versions SET state = 'Elsewhere'";
            case 2 -> "DELETE FROM raw.orders_versions WHERE valid_to IS NOT NULL";
            case 3 ->
                    "UPDATE raw.products_versions SET price = price + 1 WHERE valid_to IS NOT NULL";
            default -> "UPDATE raw.users SET last_name = last_name";
        };
    }

    /** Mostly one that is there. */
    private String someUser() {
        return random.nextInt(5) == 0 ? made("user") : one("user_id", "users");
    }

    private String orNull(String value) {
        return random.nextInt(4) == 0 ? "NULL" : value;
    }

    /** One of few that statements make. */
    private String made(String kind) {
        return "md5('made %s %d')::uuid".formatted(kind, random.nextInt(4));
    }

    /** One of those that are there, which depends on nothing but what is there. */
    private String one(String column, String table) {
        return "(SELECT %1$s FROM raw.%2$s ORDER BY md5(%1$s::text || '%3$d'), 1 LIMIT 1)"
                .formatted(column, table, random.nextInt());
    }
}
