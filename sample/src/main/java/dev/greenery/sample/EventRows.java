package dev.greenery.sample;

import dev.greenery.application.shopfile.ShopFile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts what happened in one session into rows of the events' file. */
final class EventRows {
    private static final String SITE = "https://greenery.com/";

    private final UniqueIds ids;
    private final String sessionId;
    private final String userId;

    EventRows(Visit visit, UniqueIds ids) {
        this.ids = ids;
        this.sessionId = visit.sessionId().toString();
        this.userId = visit.shopper().id().toString();
    }

    ShopRow of(Click click) {
        String productId = click.plant().id().toString();
        String type = click.cart() ? "add_to_cart" : "page_view";
        return row(SITE + "product/" + productId, click.at(), type, ShopRows.ABSENT, productId);
    }

    ShopRow checkout(UUID orderId, Instant at) {
        String order = orderId.toString();
        return row(SITE + "checkout/" + order, at, "checkout", order, ShopRows.ABSENT);
    }

    ShopRow shipped(UUID orderId, Instant at) {
        String order = orderId.toString();
        return row(SITE + "shipping/" + order, at, "package_shipped", order, ShopRows.ABSENT);
    }

    private ShopRow row(String url, Instant at, String type, String order, String product) {
        return ShopRow.of(
                ShopFile.EVENTS,
                List.of(
                        ids.next().toString(),
                        sessionId,
                        userId,
                        url,
                        at.toString(),
                        type,
                        order,
                        product));
    }
}
