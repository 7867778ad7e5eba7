package dev.greenery.sample.rows;

import dev.greenery.application.source.SourceTable;

import java.util.List;

/** All ways to spoil the rows of each file. */
final class CorruptionKit {
    private CorruptionKit() {}

    /** Those of one file. Both families come in turn, so that a few faults are of either. */
    static List<Corruption> of(SourceTable file) {
        return switch (file) {
            case ADDRESSES -> ofAddresses();
            case PRODUCTS -> ofProducts();
            case PROMOS -> ofPromos();
            case USERS -> ofUsers();
            case ORDERS -> ofOrders();
            case ORDER_ITEMS -> ofOrderItems();
            case EVENTS -> ofEvents();
        };
    }

    private static List<Corruption> ofAddresses() {
        return List.of(
                ImportFaults.badUuid("address_id"),
                ImportFaults.missing("address_id"),
                ImportFaults.tooFewColumns(SourceTable.ADDRESSES),
                ImportFaults.duplicate("address_id"));
    }

    private static List<Corruption> ofProducts() {
        return List.of(
                ImportFaults.badNumber("price"),
                ImportFaults.badUuid("product_id"),
                ImportFaults.missing("product_id"),
                ImportFaults.badNumber("inventory"),
                ImportFaults.tooFewColumns(SourceTable.PRODUCTS),
                ImportFaults.duplicate("product_id"));
    }

    private static List<Corruption> ofPromos() {
        return List.of(
                ImportFaults.badNumber("discount"),
                ImportFaults.missing("promo_id"),
                ImportFaults.tooFewColumns(SourceTable.PROMOS),
                ImportFaults.duplicate("promo_id"));
    }

    private static List<Corruption> ofUsers() {
        return List.of(
                DataTestFaults.emailWithoutAt(),
                ImportFaults.badTimestamp("created_at"),
                DataTestFaults.badPhone(),
                ImportFaults.badUuid("user_id"),
                ImportFaults.missing("user_id"),
                ImportFaults.tooFewColumns(SourceTable.USERS),
                ImportFaults.duplicate("user_id"));
    }

    private static List<Corruption> ofOrders() {
        return List.of(
                ImportFaults.badNumber("order_total"),
                DataTestFaults.unknownStatus(),
                ImportFaults.badTimestamp("created_at"),
                DataTestFaults.totalNotReconciled(),
                ImportFaults.badUuid("order_id"),
                DataTestFaults.unknownPromo(),
                ImportFaults.missing("created_at"),
                DataTestFaults.deliveredBeforeCreated(),
                ImportFaults.tooFewColumns(SourceTable.ORDERS),
                ImportFaults.duplicate("order_id"));
    }

    private static List<Corruption> ofOrderItems() {
        return List.of(
                ImportFaults.badNumber("quantity"),
                DataTestFaults.negativeQuantity(),
                ImportFaults.badUuid("order_id"),
                DataTestFaults.unknownProduct(),
                ImportFaults.missing("quantity"),
                ImportFaults.tooFewColumns(SourceTable.ORDER_ITEMS),
                ImportFaults.duplicate("product_id"));
    }

    private static List<Corruption> ofEvents() {
        return List.of(
                ImportFaults.badTimestamp("created_at"),
                DataTestFaults.unknownEventType(),
                ImportFaults.badUuid("event_id"),
                DataTestFaults.unknownUser(),
                ImportFaults.missing("session_id"),
                DataTestFaults.pageViewBeforeSignUp(),
                ImportFaults.tooFewColumns(SourceTable.EVENTS),
                ImportFaults.duplicate("event_id"));
    }
}
