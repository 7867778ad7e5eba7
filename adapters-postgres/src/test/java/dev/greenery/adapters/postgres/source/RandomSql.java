package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Statements that change the shop in all ways. There are so few keys that rows meet: they come,
 * change, go to other owners, and come back.
 */
record RandomSql(Random random) {
    private static final String NOBODY = "NULL";

    RandomSql {
        requireNonNull(random, "random is null");
    }

    /** A statement, or several in one transaction. */
    String next() {
        return random.nextInt(5) > 0
                ? statement()
                : IntStream.range(0, random.nextInt(2, 5))
                        .mapToObj(i -> statement())
                        .collect(joining(";\n"));
    }

    private String statement() {
        return switch (random.nextInt(14)) {
            case 0 -> user();
            case 1 -> address();
            case 2, 3 -> order();
            case 4 -> item();
            case 5, 6, 7 -> events();
            case 8 -> product();
            case 9 -> promo();
            case 10 -> deletion();
            case 11 -> moved();
            case 12 -> otherKey();
            default -> odd();
        };
    }

    private String user() {
        return """
        INSERT INTO raw.users VALUES (%s, 'Ann', %s, NULL, NULL, '2021-01-01 00:00Z', '2021-01-01 00:00Z', %s)
        ON CONFLICT (user_id) DO UPDATE SET last_name = EXCLUDED.last_name, address_id = EXCLUDED.address_id\
        """
                .formatted(id("user", 6), word(), orNull(id("address", 4)));
    }

    private String address() {
        return """
        INSERT INTO raw.addresses VALUES (%s, %s, '12345', 'Oregon', 'United States')
        ON CONFLICT (address_id) DO UPDATE SET address = EXCLUDED.address\
        """
                .formatted(id("address", 4), word());
    }

    private String order() {
        return """
        INSERT INTO raw.orders (order_id, user_id, address_id, created_at, order_cost, shipping_cost, order_total, status)
        VALUES (%s, %s, %s, now() + %d * interval '1 day', 1, 1, 2, %s)
        ON CONFLICT (order_id) DO UPDATE SET user_id = EXCLUDED.user_id, status = EXCLUDED.status, address_id = EXCLUDED.address_id\
        """
                .formatted(
                        id("order", 8),
                        orNull(id("user", 7)),
                        orNull(id("address", 5)),
                        random.nextInt(-9, 9),
                        word());
    }

    private String item() {
        return """
        INSERT INTO raw.order_items VALUES (%s, %s, %d)
        ON CONFLICT (order_id, product_id) DO UPDATE SET quantity = EXCLUDED.quantity\
        """
                .formatted(id("order", 9), id("product", 3), random.nextInt(1, 4));
    }

    private String events() {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(
                        i ->
                                "(%s, %s, %s, '/', '2021-02-10 00:00Z', 'page_view')"
                                        .formatted(
                                                id("event" + i + "_", 8),
                                                id("session", 8),
                                                random.nextBoolean() ? NOBODY : id("user", 7)))
                .collect(
                        joining(
                                ", ",
                                "INSERT INTO raw.events VALUES ",
                                " ON CONFLICT (event_id) DO UPDATE SET user_id = EXCLUDED.user_id"
                                        + ", session_id = EXCLUDED.session_id"));
    }

    private String product() {
        return """
        INSERT INTO raw.products VALUES (%s, %s, %d, 5)
        ON CONFLICT (product_id) DO UPDATE SET price = EXCLUDED.price\
        """
                .formatted(id("product", 3), word(), random.nextInt(1, 4));
    }

    private String promo() {
        return """
        INSERT INTO raw.promos VALUES (%s, %d, 'active')
        ON CONFLICT (promo_id) DO UPDATE SET discount = EXCLUDED.discount\
        """
                .formatted(word(), random.nextInt(1, 4));
    }

    private String deletion() {
        return switch (random.nextInt(7)) {
            case 0 -> "DELETE FROM raw.users WHERE user_id = " + id("user", 6);
            case 1 -> "DELETE FROM raw.addresses WHERE address_id = " + id("address", 4);
            case 2 -> "DELETE FROM raw.orders WHERE order_id = " + id("order", 8);
            case 3 -> "DELETE FROM raw.order_items WHERE order_id = " + id("order", 9);
            case 4 -> "DELETE FROM raw.products WHERE product_id = " + id("product", 3);
            case 5 -> "DELETE FROM raw.promos WHERE promo_id = " + word();
            default -> "DELETE FROM raw.events WHERE session_id = " + id("session", 8);
        };
    }

    private String moved() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    "UPDATE raw.events SET user_id = %s WHERE user_id = %s"
                            .formatted(id("user", 7), id("user", 7));
            case 1 ->
                    "UPDATE raw.events SET session_id = %s WHERE session_id = %s"
                            .formatted(id("session", 8), id("session", 8));
            case 2 ->
                    "UPDATE raw.events SET user_id = %s WHERE user_id IS NULL AND session_id = %s"
                            .formatted(id("user", 7), id("session", 8));
            default ->
                    "UPDATE raw.orders SET user_id = %s WHERE user_id = %s"
                            .formatted(id("user", 7), id("user", 7));
        };
    }

    private String otherKey() {
        return switch (random.nextInt(3)) {
            case 0 -> otherKey("users", "user", 6);
            case 1 -> otherKey("orders", "order", 8);
            default -> otherKey("addresses", "address", 4);
        };
    }

    private String otherKey(String table, String row, int rows) {
        String wanted = id(row, rows);
        return """
        UPDATE raw.%1$s SET %2$s_id = %3$s WHERE %2$s_id = %4$s
           AND NOT EXISTS (SELECT FROM raw.%1$s WHERE %2$s_id = %3$s)\
        """
                .formatted(table, row, wanted, id(row, rows));
    }

    private String odd() {
        return switch (random.nextInt(4)) {
            case 0 -> "UPDATE raw.orders SET status = status";
            case 1 ->
                    "DELETE FROM raw.users_versions WHERE valid_to IS NOT NULL AND user_id = "
                            + id("user", 6);
            case 2 ->
                    "UPDATE raw.addresses_versions SET address = 'elsewhere' WHERE address_id = "
                            + id("address", 4);
            default -> "UPDATE raw.addresses SET country = " + word();
        };
    }

    private String word() {
        return "'%s'".formatted(List.of("red", "green", "blue").get(random.nextInt(3)));
    }

    private String orNull(String id) {
        return random.nextInt(4) == 0 ? NOBODY : id;
    }

    private String id(String row, int rows) {
        return "md5('%s%d')::uuid".formatted(row, random.nextInt(rows));
    }
}
