package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;

import java.util.List;

/** How many events of each type there were. */
public record EventCounts(
        @Doc("Events of any kind.") int events,
        @Doc("Pages looked at, of products and others.") int pageViews,
        @Doc("Times that a product was put into the cart.") int carts,
        int checkouts,
        @Doc("Packages that the warehouse sent, hours after the visit.") int shipped) {
    /** Looks at each event once: sessions are many and may be long. */
    public static EventCounts of(List<Event> events) {
        Tally tally = new Tally();
        for (Event event : events) {
            tally.add(event);
        }
        return new EventCounts(
                events.size(), tally.pageViews, tally.carts, tally.checkouts, tally.shipped);
    }

    /** Whether every event is of a type that the shop knows. */
    public boolean knowAllTypes() {
        return events == pageViews + carts + checkouts + shipped;
    }

    private static final class Tally {
        private int pageViews;
        private int carts;
        private int checkouts;
        private int shipped;

        void add(Event event) {
            if (event.is(EventType.PAGE_VIEW)) {
                pageViews++;
            } else if (event.is(EventType.ADD_TO_CART)) {
                carts++;
            } else if (event.is(EventType.CHECKOUT)) {
                checkouts++;
            } else if (event.is(EventType.PACKAGE_SHIPPED)) {
                shipped++;
            }
        }
    }
}
