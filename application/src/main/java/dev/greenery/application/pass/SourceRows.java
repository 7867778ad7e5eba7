package dev.greenery.application.pass;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.session.Session;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the rows of the shop that make a model fail, by building it from parts of a history:
 * builders are pure, so that what fails fails again.
 *
 * @param steps up to the model, each after those it reads
 */
record SourceRows(List<HistoryStep<?>> steps) {
    SourceRows {
        steps = List.copyOf(steps);
    }

    /** Where they are, such as {@code raw.orders with order_id = ...}; empty if unknown. */
    String of(UserHistory history, Throwable fault) {
        return parts(history)
                .filter(part -> fails(part.history(), fault))
                .findFirst()
                .map(Part::rows)
                .orElse("");
    }

    /** From the least to the most. */
    private static Stream<Part> parts(UserHistory history) {
        return Stream.of(
                        itself(history),
                        history.orders().stream().map(order -> ofOrder(history, order)),
                        history.sessions().stream().map(session -> ofSession(history, session)),
                        history.itemsWithoutOrder().stream().map(item -> ofItem(history, item)),
                        all(history))
                .flatMap(part -> part);
    }

    private static Stream<Part> itself(UserHistory history) {
        return history.owner() instanceof Owner.Known
                ? Stream.of(
                        new Part(
                                part(history, List.of(), List.of(), List.of()),
                                rows(SourceTable.USERS, "user_id", history.owner().userId())))
                : Stream.empty();
    }

    private static Part ofOrder(UserHistory history, Order order) {
        return new Part(
                part(history, List.of(order), List.of(), List.of()),
                rows(SourceTable.ORDERS, "order_id", order.id()));
    }

    private static Part ofSession(UserHistory history, Session session) {
        return new Part(
                part(history, List.of(), List.of(session), List.of()),
                rows(SourceTable.EVENTS, "session_id", session.id()));
    }

    private static Part ofItem(UserHistory history, OrderItem item) {
        return new Part(
                part(history, List.of(), List.of(), List.of(item)),
                rows(SourceTable.ORDER_ITEMS, "order_id", item.orderId()));
    }

    private static Stream<Part> all(UserHistory history) {
        return Stream.of(
                new Part(
                        part(history, history.orders(), List.of(), List.of()),
                        rows(SourceTable.ORDERS, "user_id", history.owner().userId())),
                new Part(
                        part(history, List.of(), history.sessions(), List.of()),
                        rows(SourceTable.EVENTS, "user_id", history.owner().userId())));
    }

    private static UserHistory part(
            UserHistory whole, List<Order> orders, List<Session> sessions, List<OrderItem> items) {
        return new UserHistory(whole.owner(), orders, sessions, items, whole.homes());
    }

    private static String rows(SourceTable table, String column, Object id) {
        return "raw.%s with %s = %s".formatted(table.tableName(), column, id);
    }

    /** Whether the last step fails in the same way, and no other one. */
    private boolean fails(UserHistory part, Throwable fault) {
        MadeRows made = new MadeRows();
        try {
            steps.subList(0, steps.size() - 1).forEach(step -> step.rehearse(part, made));
        } catch (RuntimeException | Error e) {
            return false;
        }
        try {
            steps.getLast().rehearse(part, made);
            return false;
        } catch (RuntimeException | Error e) {
            return e.getClass() == fault.getClass();
        }
    }

    /**
     * A part of a history.
     *
     * @param rows where its rows are
     */
    private record Part(UserHistory history, String rows) {}
}
