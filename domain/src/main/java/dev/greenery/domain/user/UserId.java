package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of a user. */
public record UserId(UUID value) implements Comparable<UserId> {
    /** The id of the unknown member: it stands for the user of traffic that names none. */
    public static final UserId UNKNOWN = new UserId(new UUID(0, 0));

    /** Checks that there is a value. */
    public UserId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static UserId of(String uuid) {
        return new UserId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(UserId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
