package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

/** How far an order has come. A code outside the known ones is kept, and a data test reports it. */
public record OrderStatus(String code) {
    /** The order is being made ready. */
    public static final OrderStatus PREPARING = new OrderStatus("preparing");

    /** The order is on its way. */
    public static final OrderStatus SHIPPED = new OrderStatus("shipped");

    /** The order has arrived. */
    public static final OrderStatus DELIVERED = new OrderStatus("delivered");

    /** Checks that there is a code. */
    public OrderStatus {
        requireNonNull(code, "code is null");
    }

    /** The status of a code; the known statuses are always the same instances. */
    public static OrderStatus of(String code) {
        requireNonNull(code, "code is null");
        return switch (code) {
            case "preparing" -> PREPARING;
            case "shipped" -> SHIPPED;
            case "delivered" -> DELIVERED;
            default -> new OrderStatus(code);
        };
    }

    /** Whether the shop knows this status. */
    public boolean isKnown() {
        return equals(PREPARING) || equals(SHIPPED) || equals(DELIVERED);
    }

    @Override
    public String toString() {
        return code;
    }
}
