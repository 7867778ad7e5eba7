package dev.greenery.benchmarks;

import java.util.List;

/** Bodies of GraphQL requests for orders with five columns, and the same columns in SQL. */
final class Query {
    /** The columns of {@code core.fact_orders} that the fields of the requests are. */
    static final String COLUMNS = "order_id, user_id, status, created_at, order_total";

    private static final String FIELDS = "orderId userId status createdAt orderTotal";

    private Query() {}

    /** The ids of some published orders, in no order. */
    static List<String> orderIds(Bench bench, int atMost) {
        String some = "SELECT order_id FROM core.fact_orders ORDER BY random() LIMIT " + atMost;
        return bench.warehouse().column(some);
    }

    static String byKey(String id) {
        return body("{ factOrdersByKey(orderId: \\\"%s\\\") { %s } }".formatted(id, FIELDS));
    }

    /** The same text for all ids. */
    static String byVariable(String id) {
        return """
        {"query": "query($id: UUID!) { factOrdersByKey(orderId: $id) { %s } }",
         "variables": {"id": "%s"}}\
        """
                .formatted(FIELDS, id);
    }

    /** A hundred orders; of the connection's fields beside them, those in {@code more}. */
    static String page(String arguments, String more) {
        return body(
                "{ factOrders(first: 100%s) { nodes { %s } %s } }"
                        .formatted(arguments, FIELDS, more));
    }

    private static String body(String query) {
        return "{\"query\": \"" + query + "\"}";
    }
}
