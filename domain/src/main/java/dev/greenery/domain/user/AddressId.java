package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of an address. */
public record AddressId(UUID value) implements Comparable<AddressId> {
    /** Checks that there is a value. */
    public AddressId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static AddressId of(String uuid) {
        return new AddressId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(AddressId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
