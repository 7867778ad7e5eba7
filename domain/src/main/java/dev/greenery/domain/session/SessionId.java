package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of a visit to the web site. */
public record SessionId(UUID value) implements Comparable<SessionId> {
    /** Checks that there is a value. */
    public SessionId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static SessionId of(String uuid) {
        return new SessionId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(SessionId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
