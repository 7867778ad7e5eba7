package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

import java.util.Map;

/**
 * The rows of one partition, each kind sorted by user.
 *
 * @param events that name a user
 * @param anonymousEvents that name none, with the one user of their session
 */
record PartitionRows(
        CopyRows users,
        CopyRows homes,
        CopyRows orders,
        CopyRows items,
        CopyRows events,
        CopyRows anonymousEvents) {
    PartitionRows {
        requireNonNull(users, "users is null");
        requireNonNull(homes, "homes is null");
        requireNonNull(orders, "orders is null");
        requireNonNull(items, "items is null");
        requireNonNull(events, "events is null");
        requireNonNull(anonymousEvents, "anonymousEvents is null");
    }

    /** How many rows of the shop's tables were begun. */
    Map<SourceTable, Long> counts() {
        return Map.of(
                SourceTable.USERS, users.rows(),
                SourceTable.ORDERS, orders.rows(),
                SourceTable.ORDER_ITEMS, items.rows(),
                SourceTable.EVENTS, events.rows() + anonymousEvents.rows());
    }
}
