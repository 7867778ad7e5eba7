package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.PageUrl;

import java.time.Instant;
import java.util.Optional;

/** Makes events of the rows of {@link ShopQueries#events}, from behind the session id. */
final class EventParser {
    private final TextCache<PageUrl> pages = new TextCache<>(PageUrl::new);
    private final TextCache<EventType> types = new TextCache<>(EventType::of);
    private final IdCache<Optional<ProductId>> products =
            new IdCache<>(id -> Optional.of(new ProductId(id)));
    private final IdCache<Optional<OrderId>> orders =
            new IdCache<>(id -> Optional.of(new OrderId(id)));

    Event parse(CopyRows row) {
        row.nextField();
        EventId id = new EventId(row.uuid());
        row.nextField();
        PageUrl page = row.text(pages);
        row.nextField();
        Instant createdAt = row.timestamp();
        row.nextField();
        EventType type = row.text(types);
        Optional<OrderId> orderId =
                row.nextField() ? orders.get(row.uuidHigh(), row.uuidLow()) : Optional.empty();
        Optional<ProductId> productId =
                row.nextField() ? products.get(row.uuidHigh(), row.uuidLow()) : Optional.empty();
        return new Event(id, page, createdAt, type, orderId, productId);
    }
}
