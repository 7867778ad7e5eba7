package dev.greenery.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes all rows of a cohort. */
record CohortWriter(ShopWriter writer, UniqueIds eventIds) {
    void write(Cohort cohort) {
        cohort.places().forEach(writer::write);
        cohort.shoppers().forEach(writer::write);
        Map<UUID, SampleOrder> bySession = new HashMap<>();
        for (SampleOrder order : cohort.orders()) {
            bySession.put(order.purchase().visit().sessionId(), order);
            writer.write(order);
        }
        for (Visit visit : cohort.visits()) {
            SampleOrder placed = bySession.get(visit.sessionId());
            SessionEvents.of(visit, eventIds)
                    .of(visit, Optional.ofNullable(placed))
                    .forEach(writer::write);
        }
    }
}
