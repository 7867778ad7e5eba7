package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Instant;
import java.util.List;

/** Notes which known orders are sent and arrive in a day. */
record DayDeliveries(LivingCohort cohort, LaterDay day, DayNotes notes, UniqueIds ids) {
    void note() {
        List<LivingOrder> open =
                cohort.orders().stream()
                        .filter(order -> !order.isDeliveredAt(day.start()))
                        .toList();
        open.stream().filter(this::isSentToday).forEach(this::noteSent);
        notes.count(
                DayChange.ORDERS_DELIVERED,
                open.stream().filter(order -> order.isDeliveredAt(day.end())).count());
    }

    private boolean isSentToday(LivingOrder order) {
        return order.isPreparedAt(day.start()) && !order.isPreparedAt(day.end());
    }

    private void noteSent(LivingOrder order) {
        Visit visit = order.whole().purchase().visit();
        Instant at = order.whole().shipment().shippedAt().orElseThrow();
        cohort.events().add(SessionEvents.of(visit, ids).shipped(order.whole(), at));
        notes.count(DayChange.ORDERS_SHIPPED);
        notes.count(DayChange.EVENTS_ADDED);
    }
}
