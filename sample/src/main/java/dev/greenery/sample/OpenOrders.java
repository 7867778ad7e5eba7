package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how the orders go on that are open at the first export.
 *
 * @param end when the first window ends
 */
record OpenOrders(Instant end, UniqueIds ids, SeededRandom random) {
    private static final int MOST_HOURS_TO_SHIP = 30;
    private static final int MOST_DAYS_PROMISED = 4;
    private static final int MOST_HOURS_TO_DELIVER = 120;

    /** A day's export shows what is sent on that day as on its way. */
    private static final int LEAST_HOURS_IF_SENT = 24;

    /** Longer than any dispatch that the first export notes ahead of the window's end. */
    private static final int LEAST_HOURS_IF_SENT_BEFORE = 10;

    LivingOrder goOn(SampleOrder order) {
        return switch (order.outcome()) {
            case PREPARING -> LivingOrder.open(arriving(order, sent(), LEAST_HOURS_IF_SENT));
            case SHIPPED ->
                    LivingOrder.open(
                            arriving(
                                    order,
                                    sentBefore(order.shipment()),
                                    LEAST_HOURS_IF_SENT_BEFORE));
            case EARLY, ON_TIME, LATE, UNPROMISED -> LivingOrder.settled(order);
        };
    }

    private Shipment sent() {
        Instant shippedAt = end.plus(hours(1, MOST_HOURS_TO_SHIP));
        Duration promised = Duration.ofDays(random.between(1, MOST_DAYS_PROMISED));
        return new Shipment(
                Optional.of(ids.next()),
                Optional.of(random.pick(CohortProfile.SHIPPING_SERVICES.values())),
                Optional.of(shippedAt),
                Optional.of(shippedAt.plus(promised)),
                Optional.empty());
    }

    /** The first export says so, even where the dispatch came a few hours after the window. */
    private Shipment sentBefore(Shipment shipment) {
        Instant last = end.minusSeconds(1);
        return shipment.sent(shipment.shippedAt().filter(at -> at.isBefore(last)).orElse(last));
    }

    private SampleOrder arriving(SampleOrder order, Shipment shipment, int leastHours) {
        Instant from = shipment.shippedAt().filter(end::isBefore).orElse(end);
        Instant deliveredAt = from.plus(hours(leastHours, MOST_HOURS_TO_DELIVER));
        return order.sent(
                OrderOutcome.of(shipment.estimatedAt(), deliveredAt),
                shipment.arrived(deliveredAt));
    }

    private Duration hours(int least, int most) {
        return Duration.ofHours(random.between(least, most));
    }
}
