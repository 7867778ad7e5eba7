package dev.greenery.marts.marketing.conversion;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened in a session, counted in one pass over its events: sessions are many and may be
 * long.
 *
 * @param startedAt the first user event, or the first event when the user did nothing
 * @param endedAt the last user event, or the start when the user did nothing
 * @param orderId the order of the first checkout that names one
 */
record SessionFigures(
        Instant startedAt,
        Instant endedAt,
        int events,
        int pageViews,
        int carts,
        int checkouts,
        int shipped,
        Optional<OrderId> orderId) {
    SessionFigures {
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(endedAt, "endedAt is null");
        requireNonNull(orderId, "orderId is null");
    }

    static SessionFigures of(Session session) {
        Count count = new Count();
        session.events().forEach(count::add);
        return new SessionFigures(
                session.startedAt(),
                session.endedAt(),
                session.events().size(),
                count.pageViews,
                count.carts,
                count.checkouts,
                count.shipped,
                count.orderId);
    }

    /** From the first to the last user event: the warehouse does not lengthen a visit. */
    Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    boolean converted() {
        return checkouts > 0;
    }

    boolean bounced() {
        return length().compareTo(Session.BOUNCE_LIMIT) < 0 && carts == 0 && !converted();
    }

    boolean abandonedCart() {
        return carts > 0 && !converted();
    }

    private static final class Count {
        private int pageViews;
        private int carts;
        private int checkouts;
        private int shipped;
        private Optional<OrderId> orderId = Optional.empty();

        void add(Event event) {
            if (event.is(EventType.PAGE_VIEW)) {
                pageViews++;
            } else if (event.is(EventType.ADD_TO_CART)) {
                carts++;
            } else if (event.is(EventType.CHECKOUT)) {
                checkouts++;
                orderId = orderId.or(event::orderId);
            } else if (event.is(EventType.PACKAGE_SHIPPED)) {
                shipped++;
            }
        }
    }
}
