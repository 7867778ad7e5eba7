package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

/** What happened. A code outside the known ones is kept, and a data test reports it. */
public record EventType(String code) {
    /** The user looked at a page. */
    public static final EventType PAGE_VIEW = new EventType("page_view");

    /** The user put a product into the cart. */
    public static final EventType ADD_TO_CART = new EventType("add_to_cart");

    /** The user ordered what the cart held. */
    public static final EventType CHECKOUT = new EventType("checkout");

    /** The warehouse sent the order, hours after the user left. */
    public static final EventType PACKAGE_SHIPPED = new EventType("package_shipped");

    /** Checks that there is a code. */
    public EventType {
        requireNonNull(code, "code is null");
    }

    /** The type of a code; the known types are always the same instances. */
    public static EventType of(String code) {
        requireNonNull(code, "code is null");
        return switch (code) {
            case "page_view" -> PAGE_VIEW;
            case "add_to_cart" -> ADD_TO_CART;
            case "checkout" -> CHECKOUT;
            case "package_shipped" -> PACKAGE_SHIPPED;
            default -> new EventType(code);
        };
    }

    /** Whether the shop knows this type. */
    public boolean isKnown() {
        return isByUser() || equals(PACKAGE_SHIPPED);
    }

    /** Whether the user did it; the warehouse's event and unknown ones do not lengthen a visit. */
    public boolean isByUser() {
        return equals(PAGE_VIEW) || equals(ADD_TO_CART) || equals(CHECKOUT);
    }

    @Override
    public String toString() {
        return code;
    }
}
