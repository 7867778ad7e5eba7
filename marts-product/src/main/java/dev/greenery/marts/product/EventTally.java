package dev.greenery.marts.product;

import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;

import java.util.List;

/** Counts events by type, each looked at once. */
final class EventTally {
    private int events;
    private int pageViews;
    private int carts;
    private int checkouts;
    private int shipped;

    static EventTally of(List<Event> events) {
        EventTally tally = new EventTally();
        for (Event event : events) {
            tally.add(event);
        }
        return tally;
    }

    void add(Event event) {
        events++;
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

    /** All of them, those of an unknown type too. */
    int events() {
        return events;
    }

    int pageViews() {
        return pageViews;
    }

    int carts() {
        return carts;
    }

    int checkouts() {
        return checkouts;
    }

    int shipped() {
        return shipped;
    }
}
