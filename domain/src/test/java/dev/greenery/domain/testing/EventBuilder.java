package dev.greenery.domain.testing;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.PageUrl;

import java.time.Instant;
import java.util.Optional;

/** A view of the home page on 2021-02-10, unless told otherwise. */
public final class EventBuilder extends FixtureBuilder<EventBuilder> {
    private static final String SITE = "https://greenery.com/";

    private final EventId id;
    private String pageUrl = SITE;
    private Instant createdAt = Instant.parse("2021-02-10T10:00:00Z");
    private EventType type = EventType.PAGE_VIEW;
    private Optional<OrderId> orderId = Optional.empty();
    private Optional<ProductId> productId = Optional.empty();
    private boolean anonymous;

    EventBuilder(EventId id) {
        this.id = id;
    }

    /** At this instant. */
    public EventBuilder at(String instant) {
        return at(Instant.parse(instant));
    }

    EventBuilder at(Instant instant) {
        return with(event -> event.createdAt = instant);
    }

    /** A view of this product's page. */
    public EventBuilder viewing(Product product) {
        return viewing(product.id());
    }

    /** A view of this product's page, whether the catalogue has it or not. */
    public EventBuilder viewing(ProductId product) {
        return ofType(EventType.PAGE_VIEW).about(product);
    }

    /** Putting this product into the cart. */
    public EventBuilder carting(Product product) {
        return carting(product.id());
    }

    /** Putting this product into the cart, whether the catalogue has it or not. */
    public EventBuilder carting(ProductId product) {
        return ofType(EventType.ADD_TO_CART).about(product);
    }

    /** The checkout of this order. */
    public EventBuilder checkingOut(OrderBuilder order) {
        return checkingOut(order.id());
    }

    /** The checkout of this order, whether there is one or not. */
    public EventBuilder checkingOut(OrderId order) {
        return ofType(EventType.CHECKOUT).about(order, "checkout");
    }

    /** The warehouse sends this order. */
    public EventBuilder shipping(OrderBuilder order) {
        return shipping(order.id());
    }

    /** The warehouse sends this order, whether there is one or not. */
    public EventBuilder shipping(OrderId order) {
        return ofType(EventType.PACKAGE_SHIPPED).about(order, "shipping");
    }

    /** Of this type, known or not, whatever it is about. */
    public EventBuilder ofType(EventType newType) {
        return with(event -> event.type = newType);
    }

    /** Before the log-in: the event does not say whose it is. */
    public EventBuilder beforeLogIn() {
        return with(event -> event.anonymous = true);
    }

    /** On this page. */
    public EventBuilder onPage(String newPageUrl) {
        return with(event -> event.pageUrl = newPageUrl);
    }

    /** The event. */
    public Event build() {
        return new Event(id, new PageUrl(pageUrl), createdAt, type, orderId, productId, anonymous);
    }

    private EventBuilder about(ProductId product) {
        return onPage(SITE + "product/" + product)
                .with(event -> event.productId = Optional.of(product));
    }

    private EventBuilder about(OrderId order, String page) {
        return onPage(SITE + page + "/" + order).with(event -> event.orderId = Optional.of(order));
    }
}
