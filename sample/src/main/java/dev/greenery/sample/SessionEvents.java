package dev.greenery.sample;

import dev.greenery.sample.chance.UniqueIds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the events of one session. */
record SessionEvents(UUID sessionId, UUID userId, UniqueIds ids) {
    static SessionEvents of(Visit visit, UniqueIds ids) {
        return new SessionEvents(visit.sessionId(), visit.shopper().id(), ids);
    }

    /** All that a cohort did, visit by visit. */
    static Stream<ShopEvent> of(Cohort cohort, UniqueIds ids) {
        Map<UUID, SampleOrder> bySession =
                cohort.orders().stream()
                        .collect(
                                Collectors.toMap(
                                        order -> order.purchase().visit().sessionId(),
                                        Function.identity()));
        return cohort.visits().stream()
                .flatMap(
                        visit ->
                                of(visit, ids)
                                        .of(
                                                visit,
                                                Optional.ofNullable(
                                                        bySession.get(visit.sessionId())))
                                        .stream());
    }

    /** All that was clicked, and the checkout and shipment of the order that it led to. */
    List<ShopEvent> of(Visit visit, Optional<SampleOrder> placed) {
        List<ShopEvent> events = new ArrayList<>(visit.clicks().size() + 2);
        visit.clicks().forEach(click -> events.add(of(click)));
        placed.ifPresent(
                order -> {
                    visit.checkout().ifPresent(paid -> events.add(checkout(order, paid.at())));
                    order.shipment().shippedAt().ifPresent(at -> events.add(shipped(order, at)));
                });
        return events;
    }

    ShopEvent of(Click click) {
        ShopEvent.Kind kind = click.cart() ? ShopEvent.Kind.ADD_TO_CART : ShopEvent.Kind.PAGE_VIEW;
        return event(click.at(), kind, click.plant().id());
    }

    ShopEvent shipped(SampleOrder order, Instant at) {
        return event(at, ShopEvent.Kind.PACKAGE_SHIPPED, order.purchase().id());
    }

    private ShopEvent checkout(SampleOrder order, Instant at) {
        return event(at, ShopEvent.Kind.CHECKOUT, order.purchase().id());
    }

    private ShopEvent event(Instant at, ShopEvent.Kind kind, UUID about) {
        return new ShopEvent(ids.next(), sessionId, Optional.of(userId), at, kind, about);
    }
}
