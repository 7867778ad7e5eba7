package dev.greenery.application.engine;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;

import java.util.stream.Stream;

/** Says where the rows of a history are that its user does not tell. */
final class SourceRows {
    private SourceRows() {}

    /** The rows of nobody, such as {@code raw.orders with order_id = ...: }; empty for others. */
    static String of(UserHistory history) {
        return history.owner() instanceof Owner.Anonymous
                ? Stream.of(sessions(history), orders(history), items(history))
                        .flatMap(rows -> rows)
                        .findFirst()
                        .map(rows -> rows + ": ")
                        .orElse("")
                : "";
    }

    private static Stream<String> sessions(UserHistory history) {
        return history.sessions().stream()
                .map(session -> rows(SourceTable.EVENTS, "session_id", session.id()));
    }

    private static Stream<String> orders(UserHistory history) {
        return history.orders().stream()
                .map(order -> rows(SourceTable.ORDERS, "order_id", order.id()));
    }

    private static Stream<String> items(UserHistory history) {
        return history.itemsWithoutOrder().stream()
                .map(item -> rows(SourceTable.ORDER_ITEMS, "order_id", item.orderId()));
    }

    private static String rows(SourceTable table, String column, Object id) {
        return "raw.%s with %s = %s".formatted(table.tableName(), column, id);
    }
}
