package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;

/** The queries that stream one partition, each sorted by user. */
record ShopQueries(SchemaNames schemas, int partition, int partitions) {
    ShopQueries {
        requireNonNull(schemas, "schemas is null");
    }

    String users() {
        return query(
                """
                SELECT u.user_id, u.first_name, u.last_name, u.email, u.phone_number, u.created_at,
                       u.updated_at, u.address_id, a.address, a.zipcode, a.state, a.country
                  FROM {raw}.users u LEFT JOIN {raw}.addresses a USING (address_id)
                 WHERE %s
                 ORDER BY u.user_id\
                """,
                inPartition("u.user_id"));
    }

    String orders() {
        return query(
                """
                SELECT o.user_id, o.order_id, o.promo_id, o.address_id, a.address, a.zipcode, a.state,
                       a.country, o.created_at, (o.order_cost * 100)::bigint,
                       (o.shipping_cost * 100)::bigint, (o.order_total * 100)::bigint, o.tracking_id,
                       o.shipping_service, o.estimated_delivery_at, o.delivered_at, o.status
                  FROM {raw}.orders o LEFT JOIN {raw}.addresses a USING (address_id)
                 WHERE %s
                 ORDER BY o.user_id\
                """,
                inPartition("o.user_id"));
    }

    /** Items come with the user of their order; without one when no row has the order. */
    String orderItems() {
        return query(
                """
                SELECT o.user_id, i.order_id, i.product_id, i.quantity
                  FROM {raw}.order_items i LEFT JOIN {raw}.orders o USING (order_id)
                 WHERE %s
                 ORDER BY o.user_id NULLS LAST, i.order_id, i.product_id\
                """,
                inPartition("coalesce(o.user_id, i.order_id)"));
    }

    /** Events without a user are split by session, so that they never pile up in one partition. */
    String events() {
        return query(
                """
                SELECT user_id, session_id, event_id, page_url, created_at, event_type, order_id,
                       product_id
                  FROM {raw}.events
                 WHERE %s
                 ORDER BY user_id NULLS LAST, session_id\
                """,
                inPartition("coalesce(user_id, session_id)"));
    }

    private String query(String template, String condition) {
        return schemas.in(template).formatted(condition);
    }

    private String inPartition(String id) {
        // The sign is masked away, which is cheaper than abs: every row of every table is asked.
        return partitions == 1
                ? "true"
                : "(uuid_hash(%s) & 2147483647) %% %d = %d".formatted(id, partitions, partition);
    }
}
