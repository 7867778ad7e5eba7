package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of a web event. */
public record EventId(UUID value) implements Comparable<EventId> {
    /** Checks that there is a value. */
    public EventId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static EventId of(String uuid) {
        return new EventId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(EventId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
