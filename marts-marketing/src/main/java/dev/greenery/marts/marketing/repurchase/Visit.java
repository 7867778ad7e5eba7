package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user had done in a session up to an instant. What the session brings after it is not here,
 * so that nothing made from visits can know it.
 *
 * @param startedAt the first user event
 * @param endedAt the last user event up to the instant
 * @param viewedProducts one per view of a product's page, in time order
 */
record Visit(
        Instant startedAt,
        Instant endedAt,
        int pageViews,
        boolean carted,
        boolean checkedOut,
        List<ProductId> viewedProducts) {
    Visit {
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(endedAt, "endedAt is null");
        viewedProducts = List.copyOf(viewedProducts);
    }

    /** The visit as it was known then; empty when the user had done nothing in it yet. */
    static Optional<Visit> upTo(Instant instant, Session session) {
        List<Event> known = new ArrayList<>();
        for (Event event : session.events()) {
            if (event.createdAt().isAfter(instant)) {
                break;
            }
            if (event.type().isByUser()) {
                known.add(event);
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(of(known));
    }

    private static Visit of(List<Event> userEvents) {
        int pageViews = 0;
        boolean carted = false;
        boolean checkedOut = false;
        List<ProductId> viewed = new ArrayList<>();
        for (Event event : userEvents) {
            if (event.is(EventType.PAGE_VIEW)) {
                pageViews++;
                event.productId().ifPresent(viewed::add);
            } else if (event.is(EventType.ADD_TO_CART)) {
                carted = true;
            } else {
                checkedOut = true;
            }
        }
        return new Visit(
                userEvents.getFirst().createdAt(),
                userEvents.getLast().createdAt(),
                pageViews,
                carted,
                checkedOut,
                viewed);
    }

    Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    boolean bounced() {
        return length().compareTo(Session.BOUNCE_LIMIT) < 0 && !carted && !checkedOut;
    }
}
