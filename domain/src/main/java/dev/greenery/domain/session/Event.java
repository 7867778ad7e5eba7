package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One web event of a session.
 *
 * @param orderId the order of a checkout or shipping
 * @param productId the product that was looked at or put into the cart
 * @param anonymous whether it names no user: it happened before the log-in, or nobody ever logged
 *     in
 */
public record Event(
        EventId id,
        PageUrl pageUrl,
        Instant createdAt,
        EventType type,
        Optional<OrderId> orderId,
        Optional<ProductId> productId,
        boolean anonymous) {
    /** Time order; equal instants go by event id. */
    public static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::createdAt).thenComparing(Event::id);

    /** Checks that nothing is missing. */
    public Event {
        requireNonNull(id, "id is null");
        requireNonNull(pageUrl, "pageUrl is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(type, "type is null");
        requireNonNull(orderId, "orderId is null");
        requireNonNull(productId, "productId is null");
    }

    /** Whether the event is of this type. */
    public boolean is(EventType other) {
        return type.equals(other);
    }
}
