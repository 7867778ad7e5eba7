package dev.greenery.domain.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that tests can refer to.
 *
 * <p>A name always gives the same id; named ids are spread over the whole range, so that about half
 * of them start with the highest bit set. An id without a name is greater than all that were made
 * without a name before it, so that ties broken by id go by the order in which a test mentions its
 * things.
 */
public final class Ids {
    private static final AtomicLong NAMELESS = new AtomicLong();
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Ids() {}

    /** The id of the user of this name. */
    public static UserId userId(String name) {
        return new UserId(named("user", name));
    }

    /** The id of the address of this name. */
    public static AddressId addressId(String name) {
        return new AddressId(named("address", name));
    }

    /** The id of the product of this name. */
    public static ProductId productId(String name) {
        return new ProductId(named("product", name));
    }

    /** The id of the order of this name. */
    public static OrderId orderId(String name) {
        return new OrderId(named("order", name));
    }

    /** The id of the session of this name. */
    public static SessionId sessionId(String name) {
        return new SessionId(named("session", name));
    }

    /** The id of the event of this name. */
    public static EventId eventId(String name) {
        return new EventId(named("event", name));
    }

    /** The id of the event at a position of the named session, the first being 1. */
    public static EventId eventId(String sessionName, int position) {
        return eventId(sessionId(sessionName), position);
    }

    /**
     * The id of the event at a position of a session, the first being 1; later ones are greater.
     */
    public static EventId eventId(SessionId session, int position) {
        UUID id = session.value();
        return new EventId(
                new UUID(id.getMostSignificantBits() ^ id.getLeastSignificantBits(), position));
    }

    /** What an id was named, and what it is of: {@code order late}; nothing if it has no name. */
    public static Optional<String> nameOf(String id) {
        return Optional.ofNullable(NAMES.get(id));
    }

    static UUID nameless() {
        return new UUID(0, NAMELESS.incrementAndGet());
    }

    private static UUID named(String kind, String name) {
        String whole = kind + " " + name;
        UUID id = UUID.nameUUIDFromBytes(whole.getBytes(UTF_8));
        NAMES.put(id.toString(), whole);
        return id;
    }
}
