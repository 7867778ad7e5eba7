package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.EVENTS;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.PageUrl;

import java.util.Optional;

/** Web events with their sessions: those that name a user, or those that do not. */
final class EventParser implements ShopParser {
    private final TextCache<PageUrl> pages = new TextCache<>(PageUrl::new);
    private final TextCache<EventType> types = new TextCache<>(EventType::of);
    private final IdCache<Optional<ProductId>> products =
            new IdCache<>(id -> Optional.of(new ProductId(id)));
    private final IdCache<Optional<OrderId>> orders =
            new IdCache<>(id -> Optional.of(new OrderId(id)));
    private final SelectList select = new SelectList();
    private final EventSource source;
    private final int userId;
    private final int sessionId = select.add(EVENTS, "session_id");
    private final int eventId = select.add(EVENTS, "event_id");
    private final int pageUrl = select.add(EVENTS, "page_url");
    private final int createdAt = select.add(EVENTS, "created_at");
    private final int eventType = select.add(EVENTS, "event_type");
    private final int orderId = select.add(EVENTS, "order_id");
    private final int productId = select.add(EVENTS, "product_id");

    EventParser(EventSource source) {
        this.source = source;
        this.userId = select.add(source.userId());
    }

    @Override
    public SelectList select() {
        return select;
    }

    @Override
    public int userId() {
        return userId;
    }

    /** Where the id of the session stands in a row. */
    int sessionId() {
        return sessionId;
    }

    @Override
    public String query(Partition partition) {
        return "SELECT %s %s".formatted(select.sql(), source.from(partition));
    }

    Event parse(CopyRows row) {
        return new Event(
                new EventId(row.uuid(eventId)),
                row.text(pageUrl, pages),
                row.timestamp(createdAt),
                row.text(eventType, types),
                row.has(orderId) ? row.id(orderId, orders) : Optional.empty(),
                row.has(productId) ? row.id(productId, products) : Optional.empty(),
                source == EventSource.OF_NOBODY);
    }
}
