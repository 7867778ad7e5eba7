package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One visit of one user. Grain: user and session id, because two users may share a session id.
 * Events that name no user are of the one user whom the others of the session name. When these name
 * two, each has a session of the own events, and nobody one of the rest.
 *
 * @param events at least one, in time order
 */
public record Session(SessionId id, UserId userId, List<Event> events) {
    /** A visit shorter than this that led to nothing is a bounce. */
    public static final Duration BOUNCE_LIMIT = Duration.ofMinutes(1);

    /** The order of a user's sessions in time; equal starts go by id. */
    public static final Comparator<Session> BY_TIME =
            Comparator.comparing(Session::startedAt).thenComparing(Session::id);

    /** Checks that there is an event, and puts the events into time order. */
    public Session {
        requireNonNull(id, "id is null");
        requireNonNull(userId, "userId is null");
        requireNonNull(events, "events is null");
        events = events.stream().sorted(Event.BY_TIME).toList();
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Session " + id + " has no event");
        }
    }

    /** When the visit began: its first user event, or its first event when the user did nothing. */
    public Instant startedAt() {
        for (Event event : events) {
            if (event.type().isByUser()) {
                return event.createdAt();
            }
        }
        return events.getFirst().createdAt();
    }

    /** When the visit ended: its last user event, or its start when the user did nothing. */
    public Instant endedAt() {
        for (Event event : events.reversed()) {
            if (event.type().isByUser()) {
                return event.createdAt();
            }
        }
        return startedAt();
    }

    /** When the last event of any kind happened; the shipping comes hours after the visit. */
    public Instant lastEventAt() {
        return events.getLast().createdAt();
    }

    /** From the first to the last user event. */
    public Duration length() {
        return Duration.between(startedAt(), endedAt());
    }

    /** How many events are of this type. */
    public int count(EventType type) {
        int count = 0;
        for (Event event : events) {
            if (event.is(type)) {
                count++;
            }
        }
        return count;
    }

    /** Whether a checkout happened. */
    public boolean isConverted() {
        return count(EventType.CHECKOUT) > 0;
    }

    /** Shorter than one minute, and neither carted nor checked out. */
    public boolean isBounced() {
        return length().compareTo(BOUNCE_LIMIT) < 0
                && count(EventType.ADD_TO_CART) == 0
                && !isConverted();
    }

    /** The order of the first checkout that names one. */
    public Optional<OrderId> orderId() {
        return events.stream()
                .filter(event -> event.is(EventType.CHECKOUT))
                .flatMap(event -> event.orderId().stream())
                .findFirst();
    }

    /** The products of its events, each once, in the order in which they first came up. */
    public List<ProductId> products() {
        return events.stream().flatMap(event -> event.productId().stream()).distinct().toList();
    }
}
