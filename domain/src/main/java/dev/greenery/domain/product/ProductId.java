package dev.greenery.domain.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.identity.UuidOrder;
import dev.greenery.domain.identity.UuidText;

import java.util.UUID;

/** The id of a product. */
public record ProductId(UUID value) implements Comparable<ProductId> {
    /** The id of the unknown member: it stands for the product of a line that names none. */
    public static final ProductId UNKNOWN = new ProductId(new UUID(0, 0));

    /** Checks that there is a value. */
    public ProductId {
        requireNonNull(value, "value is null");
    }

    /**
     * The id that a text in the usual form of a UUID stands for.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ProductId of(String uuid) {
        return new ProductId(UuidText.parse(uuid));
    }

    @Override
    public int compareTo(ProductId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
