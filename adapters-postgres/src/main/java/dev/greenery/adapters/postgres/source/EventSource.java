package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

/**
 * Where events are read. Those that name no user are read apart: finding out whose they are takes a
 * second look at the events, which the others need not wait for.
 */
enum EventSource {
    /** Events that name a user. */
    OF_USERS("events.user_id", "events.user_id", "{raw}.events", "events.user_id IS NOT NULL"),

    /**
     * Events that name none: they are of the one user of their session; of nobody when it has none
     * or two. Those of nobody are split by session, so that they never pile up in one partition.
     */
    OF_NOBODY(
            "owners.user_id",
            "coalesce(owners.user_id, events.session_id)",
            // The one user is taken out of an array, because there is no least uuid.
            """
            {raw}.events LEFT JOIN (
                SELECT session_id, (array_agg(user_id))[1] AS user_id
                  FROM (
                      SELECT DISTINCT session_id, user_id FROM {raw}.events
                       WHERE user_id IS NOT NULL AND session_id IN (
                           SELECT session_id FROM {raw}.events WHERE user_id IS NULL)
                  ) named
                 GROUP BY session_id
                HAVING count(*) = 1
            ) owners ON owners.session_id = events.session_id\
            """,
            "events.user_id IS NULL");

    private final String userId;
    private final String dealtBy;
    private final String tables;
    private final String condition;

    EventSource(String userId, String dealtBy, String tables, String condition) {
        this.userId = requireNonNull(userId, "userId is null");
        this.dealtBy = requireNonNull(dealtBy, "dealtBy is null");
        this.tables = requireNonNull(tables, "tables is null");
        this.condition = requireNonNull(condition, "condition is null");
    }

    /** Whose an event is. */
    String userId() {
        return userId;
    }

    /** What follows the columns of a query. */
    String from(Partition partition) {
        return "FROM %s WHERE %s AND %s ORDER BY %s NULLS LAST, events.session_id"
                .formatted(tables, condition, partition.holds(dealtBy), userId);
    }
}
