package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of an order. */
public record OrderId(UUID value) implements Comparable<OrderId> {
    /** Checks that there is a value. */
    public OrderId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static OrderId of(String uuid) {
        return new OrderId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(OrderId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
