package dev.greenery.domain.testing;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A session that starts on 2021-02-10 at ten. What happens in it is told in order: each thing ten
 * seconds after the one before, the shipping three hours after, unless {@link #after} says
 * otherwise. The ids of the events follow their positions ({@link Ids#eventId(SessionId, int)}).
 */
public final class SessionBuilder extends FixtureBuilder<SessionBuilder> {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration TIME_TO_SHIP = Duration.ofHours(3);

    private final SessionId id;
    private Instant start = Instant.parse("2021-02-10T10:00:00Z");
    private Duration clock = Duration.ZERO;
    private boolean clockIsSet = true;
    private List<Step> steps = List.of();
    private List<EventBuilder> ownEvents = List.of();

    SessionBuilder(SessionId id) {
        this.id = id;
    }

    /** Starting at this instant. */
    public SessionBuilder at(String instant) {
        return with(session -> session.start = Instant.parse(instant));
    }

    /** Then, so long after the thing before (or after the start), the next thing. */
    public SessionBuilder after(String duration) {
        return with(
                session -> {
                    session.clock = clock.plus(Duration.parse(duration));
                    session.clockIsSet = true;
                });
    }

    /** Then views the home page. */
    public SessionBuilder viewingHome() {
        return then(STEP, event -> event);
    }

    /** Then views this product. */
    public SessionBuilder viewing(Product product) {
        return viewing(product.id());
    }

    /** Then views this product, whether the catalogue has it or not. */
    public SessionBuilder viewing(ProductId product) {
        return then(STEP, event -> event.viewing(product));
    }

    /** Then views this product, and has not logged in yet. */
    public SessionBuilder viewingBeforeLogIn(Product product) {
        return then(STEP, event -> event.viewing(product).beforeLogIn());
    }

    /** Then puts this product into the cart. */
    public SessionBuilder carting(Product product) {
        return carting(product.id());
    }

    /** Then puts this product into the cart, whether the catalogue has it or not. */
    public SessionBuilder carting(ProductId product) {
        return then(STEP, event -> event.carting(product));
    }

    /** Then checks out this order. */
    public SessionBuilder checkingOut(OrderBuilder order) {
        return checkingOut(order.id());
    }

    /** Then checks out this order, whether there is one or not. */
    public SessionBuilder checkingOut(OrderId order) {
        return then(STEP, event -> event.checkingOut(order));
    }

    /** Then checks out, and the event names no order. */
    public SessionBuilder checkingOutNoOrder() {
        return then(STEP, event -> event.ofType(EventType.CHECKOUT));
    }

    /** Then, hours later, the warehouse sends this order. */
    public SessionBuilder shipping(OrderBuilder order) {
        return shipping(order.id());
    }

    /** Then, hours later, the warehouse sends this order, whether there is one or not. */
    public SessionBuilder shipping(OrderId order) {
        return then(TIME_TO_SHIP, event -> event.shipping(order));
    }

    /** With this event too, at its own time and with its own id. */
    public SessionBuilder with(EventBuilder event) {
        return with(session -> session.ownEvents = append(ownEvents, event));
    }

    /** The id that the session will have. */
    public SessionId id() {
        return id;
    }

    /** The session of the unknown member. */
    public Session build() {
        return buildFor(UserId.UNKNOWN);
    }

    /** The session of this user; one of which nothing was told views the home page. */
    public Session buildFor(UserId user) {
        if (steps.isEmpty() && ownEvents.isEmpty()) {
            return viewingHome().buildFor(user);
        }
        List<Event> events = new ArrayList<>();
        for (Step step : steps) {
            EventBuilder event = Fixtures.anEvent(Ids.eventId(id, events.size() + 1));
            events.add(step.what().apply(event.at(start.plus(step.when()))).build());
        }
        ownEvents.forEach(event -> events.add(event.build()));
        return new Session(id, user, events);
    }

    private SessionBuilder then(Duration later, UnaryOperator<EventBuilder> what) {
        Duration when = clockIsSet ? clock : clock.plus(later);
        return with(
                session -> {
                    session.clock = when;
                    session.clockIsSet = false;
                    session.steps = append(steps, new Step(when, what));
                });
    }

    /** Something that happens so long after the start. */
    private record Step(Duration when, UnaryOperator<EventBuilder> what) {}
}
