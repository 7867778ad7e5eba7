package dev.greenery.marts.marketing.conversion;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.Session;
import dev.greenery.marts.core.EventCounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened in a session.
 *
 * @param startedAt the first user event, or the first event when the user did nothing
 * @param endedAt the last user event, or the start when the user did nothing
 * @param orderId the order of the first checkout that names one
 */
record SessionFigures(
        Instant startedAt, Instant endedAt, EventCounts counts, Optional<OrderId> orderId) {
    SessionFigures {
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(endedAt, "endedAt is null");
        requireNonNull(counts, "counts is null");
        requireNonNull(orderId, "orderId is null");
    }

    static SessionFigures of(Session session) {
        return new SessionFigures(
                session.startedAt(),
                session.endedAt(),
                EventCounts.of(session.events()),
                session.orderId());
    }

    /** From the first to the last user event: the warehouse does not lengthen a visit. */
    Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    boolean converted() {
        return counts.checkouts() > 0;
    }

    boolean bounced() {
        return length().compareTo(Session.BOUNCE_LIMIT) < 0 && counts.carts() == 0 && !converted();
    }

    boolean abandonedCart() {
        return counts.carts() > 0 && !converted();
    }
}
