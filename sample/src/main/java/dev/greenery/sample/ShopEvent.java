package dev.greenery.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in a session.
 *
 * @param userId empty while nobody knows whose session it is
 * @param about the product that was looked at or carted, or the order
 */
record ShopEvent(
        UUID id, UUID sessionId, Optional<UUID> userId, Instant at, Kind kind, UUID about) {
    /** The same by nobody that is known. */
    ShopEvent anonymous() {
        return new ShopEvent(id, sessionId, Optional.empty(), at, kind, about);
    }

    /** What happened. */
    enum Kind {
        PAGE_VIEW("page_view", "product", true),
        ADD_TO_CART("add_to_cart", "product", true),
        CHECKOUT("checkout", "checkout", false),
        PACKAGE_SHIPPED("package_shipped", "shipping", false);

        private final String type;
        private final String page;
        private final boolean aboutProduct;

        Kind(String type, String page, boolean aboutProduct) {
            this.type = type;
            this.page = page;
            this.aboutProduct = aboutProduct;
        }

        String type() {
            return type;
        }

        /** The part of the shop's site. */
        String page() {
            return page;
        }

        /** Whether it is about a product, and not about an order. */
        boolean isAboutProduct() {
            return aboutProduct;
        }
    }
}
