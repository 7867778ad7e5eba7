package dev.greenery.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request for orders with five columns, over GraphQL or by plain SQL. */
interface Request {
    /** The columns of {@code core.fact_orders} that the fields are. */
    String COLUMNS = "order_id, user_id, status, created_at, order_total";

    String FIELDS = "orderId userId status createdAt orderTotal";
    String LEAST_ID = "00000000-0000-0000-0000-000000000000";
    Pattern END_CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

    /**
     * Sends it.
     *
     * @param number which of its kind it is
     * @param before what the one before it gave
     * @return where the next page goes on, if there are pages
     */
    String send(int number, String before) throws SQLException;

    /** By name; the ids are those of orders. */
    static Map<String, Request> overGraphql(ServedProgram server, List<String> ids) {
        return Map.of(
                "GraphQL: by key",
                (number, _) ->
                        server.post(
                                """
                                {"query": "query($id: UUID!) { factOrdersByKey(orderId: $id) { %s } }",
                                 "variables": {"id": "%s"}}\
                                """
                                        .formatted(FIELDS, ids.get(number % ids.size()))),
                "GraphQL: by key, each a query of its own",
                (number, _) ->
                        server.post(
                                """
                                {"query": "{ factOrdersByKey(orderId: \\"%s\\") { %s } }"}\
                                """
                                        .formatted(ids.get(number % ids.size()), FIELDS)),
                "GraphQL: pages of 100",
                (number, cursor) -> {
                    String after = number == 0 ? "" : ", after: \\\"%s\\\"".formatted(cursor);
                    String answer = server.post(page(after, "pageInfo { endCursor }"));
                    Matcher end = END_CURSOR.matcher(answer);
                    return end.find() ? end.group(1) : cursor;
                },
                "GraphQL: 100 with a filter",
                (_, _) -> server.post(page(", filter: {status: {eq: \\\"shipped\\\"}}", "")));
    }

    private static String page(String arguments, String more) {
        return """
        {"query": "{ factOrders(first: 100%s) { nodes { %s } %s } }"}\
        """
                .formatted(arguments, FIELDS, more);
    }

    /** The same. */
    static Map<String, Request> bySql(Connection connection, List<String> ids) {
        return Map.of(
                "SQL: by key",
                (number, _) ->
                        query(connection, "order_id = ?::uuid", ids.get(number % ids.size())),
                "SQL: pages of 100",
                (number, last) ->
                        query(
                                connection,
                                "order_id > ?::uuid ORDER BY order_id LIMIT 100",
                                number == 0 ? LEAST_ID : last),
                "SQL: 100 with a filter",
                (_, _) -> query(connection, "status = ? ORDER BY order_id LIMIT 100", "shipped"));
    }

    /** Reads all columns of all rows; the id of the last, or the parameter when there is none. */
    private static String query(Connection connection, String where, String parameter)
            throws SQLException {
        String sql = "SELECT %s FROM core.fact_orders WHERE %s".formatted(COLUMNS, where);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            String last = parameter;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = rows.getMetaData().getColumnCount(); column > 1; column--) {
                        rows.getString(column);
                    }
                    last = rows.getString(1);
                }
            }
            return last;
        }
    }
}
